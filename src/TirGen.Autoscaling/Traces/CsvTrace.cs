namespace TirGen.Autoscaling;

/// <summary>
/// A trace in a CSV file, read as a stream. The header names the columns: an arrival (<c>TIMESTAMP</c> as a date and time,
/// <c>timestamp_ms</c>, or <c>arrival</c> in seconds) with either a <c>duration</c> or two columns of tokens. Dates, and numbers that can
/// only be seconds since 1970, count from the first row; other numbers from zero, so that a quiet beginning is kept.
/// </summary>
public sealed class CsvTrace : RequestTrace
{
    private readonly Func<Stream> _open;
    private readonly TraceFileOptions _options;
    private string[]? _notes;

    /// <summary>Creates a trace over a file.</summary>
    /// <param name="path">Path of the file.</param>
    /// <param name="model">Service time of rows without duration.</param>
    public CsvTrace(string path, ServiceTimeModel model)
        : this(Path.GetFileName(path), () => new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1, FileOptions.SequentialScan), model)
    {
    }

    /// <summary>Creates a trace over any stream.</summary>
    /// <param name="name">What results call it.</param>
    /// <param name="open">Opens the text from its start, once per pass.</param>
    /// <param name="model">Service time of rows without duration.</param>
    public CsvTrace(string name, Func<Stream> open, ServiceTimeModel model)
        : this(name, open, new TraceFileOptions { Model = model })
    {
    }

    internal CsvTrace(string name, Func<Stream> open, TraceFileOptions options)
    {
        Name = name;
        _open = open;
        _options = options;
    }

    /// <inheritdoc/>
    public override string Name { get; }

    /// <inheritdoc/>
    public override DateTime? Start
    {
        get
        {
            using RequestSource source = Open();
            source.Read(new TraceRequest[1]);
            return source.Start;
        }
    }

    /// <summary>Whether rows stand for many requests each, which this trace does not read.</summary>
    internal bool HasCounts
    {
        get
        {
            using CsvRequestSource source = new(_open(), _options);
            return source.Columns.HasCounts;
        }
    }

    /// <inheritdoc/>
    public override IReadOnlyList<string> Notes
    {
        get
        {
            if (_notes is not null)
                return _notes;
            using CsvRequestSource source = new(_open(), _options);
            source.Read(new TraceRequest[1]);
            _notes = [.. TraceNotes.Of(source.Columns, source.Note, _options)];
            return _notes;
        }
    }

    /// <inheritdoc/>
    public override RequestSource Open() => new CsvRequestSource(_open(), _options);
}
