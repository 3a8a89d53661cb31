using System.IO.Compression;
using System.Text;

namespace TirGen.Autoscaling;

/// <summary>
/// Opens traffic in the forms that people have it in: tables (comma, semicolon or tab; requests, or numbers of requests), lines of JSON,
/// Prometheus' answer to <c>query_range</c>, access logs; each also compressed by gzip. <see cref="RequestTrace.Notes"/> says what was guessed.
/// </summary>
public static class TraceFile
{
    private const int PeekLength = 1 << 16;

    /// <summary>Opens a file.</summary>
    /// <param name="path">Path of the file.</param>
    /// <param name="options">What the file leaves open.</param>
    /// <exception cref="TraceFormatException">The text is in no known form; the message names line and remedy.</exception>
    public static RequestTrace Open(string path, TraceFileOptions options) => Open(
        Path.GetFileName(path), () => new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1, FileOptions.SequentialScan), options);

    /// <summary>Opens a text. A table of requests stays a stream; the other forms are read into memory at once.</summary>
    /// <param name="name">What results call it.</param>
    /// <param name="open">Opens the text from its start, once per pass.</param>
    /// <param name="options">What the text leaves open.</param>
    /// <exception cref="TraceFormatException">The text is in no known form; the message names line and remedy.</exception>
    public static RequestTrace Open(string name, Func<Stream> open, TraceFileOptions options)
    {
        ArgumentNullException.ThrowIfNull(open);
        ArgumentNullException.ThrowIfNull(options);
        Func<Stream> plain = IsCompressed(open) ? () => new GZipStream(open(), CompressionMode.Decompress) : open;
        string beginning = Peek(plain);
        string trimmed = beginning.TrimStart('\uFEFF', ' ', '\t', '\r', '\n');
        if (trimmed.StartsWith('{'))
            return OpenJson(name, plain, trimmed, options);
        string first = trimmed.Split('\n', 2)[0].TrimEnd('\r');
        if (AccessLogReader.IsLine(first))
            return Read(plain, new AccessLogReader(name, options).Read);
        CsvTrace table = new(name, plain, options);
        return table.HasCounts ? Read(plain, new RateReader(name, options).ReadTable) : table;
    }

    /// <summary>Puts several traces into one, in the order of their arrivals: by the wall clock where all have one, else from their starts.</summary>
    /// <param name="traces">One or more.</param>
    /// <exception cref="TraceFormatException">Some have a wall clock and some have none.</exception>
    public static RequestTrace Merge(IReadOnlyList<RequestTrace> traces)
    {
        ArgumentNullException.ThrowIfNull(traces);
        if (traces.Count == 1)
            return traces[0];
        MemoryTrace[] loaded = [.. traces.Select(static trace => trace.Load())];
        DateTime? start = loaded.Min(static trace => trace.Start);
        if (start is not null && loaded.FirstOrDefault(static trace => trace.Start is null) is { } without)
            throw new TraceFormatException(0, $"{without.Name} has no dates, others have.", "Give files of one kind.");
        TraceRequest[] requests =
        [
            .. loaded.SelectMany(trace => trace.Requests.ToArray().Select(request => request with { Arrival = request.Arrival + (trace.Start - start ?? TimeSpan.Zero) }))
                .OrderBy(static request => request.Arrival),
        ];
        return new MemoryTrace(string.Join(" + ", loaded.Select(static trace => trace.Name)), requests)
        {
            StartsAt = start,
            Remarks = [.. loaded.SelectMany(static trace => trace.Notes.Select(note => $"{trace.Name}: {note}"))],
        };
    }

    private static RequestTrace OpenJson(string name, Func<Stream> open, string beginning, TraceFileOptions options)
    {
        bool isPrometheus = beginning.Contains("\"resultType\"", StringComparison.Ordinal) || beginning.Contains("\"status\"", StringComparison.Ordinal) && beginning.Contains("\"result\"", StringComparison.Ordinal);
        return isPrometheus
            ? Read(open, new RateReader(name, options).ReadPrometheus)
            : Read(open, new JsonLinesReader(name, options).Read);
    }

    private static MemoryTrace Read(Func<Stream> open, Func<Stream, MemoryTrace> read)
    {
        using Stream stream = open();
        return read(stream);
    }

    private static bool IsCompressed(Func<Stream> open)
    {
        using Stream stream = open();
        return stream.ReadByte() == 0x1F && stream.ReadByte() == 0x8B;
    }

    private static string Peek(Func<Stream> open)
    {
        using Stream stream = open();
        byte[] buffer = new byte[PeekLength];
        int length = stream.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false);
        return Encoding.UTF8.GetString(buffer, 0, length);
    }
}
