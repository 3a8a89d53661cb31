using System.Text;
using System.Text.Json;

namespace TirGen.Autoscaling;

/// <summary>Reads requests from lines of JSON: traces such as Mooncake's, usage records, access logs in JSON.</summary>
internal sealed class JsonLinesReader
{
    private readonly TraceFileOptions _options;
    private readonly TraceBuilder _builder;
    private TraceColumns? _columns;
    private string[] _names = [];
    private ArrivalClock? _clock;

    public JsonLinesReader(string name, TraceFileOptions options)
    {
        _options = options;
        _builder = new(name, options);
    }

    public MemoryTrace Read(Stream stream)
    {
        using StreamReader reader = new(stream, Encoding.UTF8);
        long number = 0;
        while (reader.ReadLine() is { } line)
        {
            number++;
            if (!string.IsNullOrWhiteSpace(line))
                ReadLine(line, number);
        }

        if (_columns is null)
            throw TraceErrors.Empty(number);
        if (_columns.HasCounts)
            throw new TraceFormatException(1, "Lines of counts are read from tables only.", "Give requests with durations or tokens, or a CSV file with a time and a number of requests.");
        _builder.Notes.AddRange(TraceNotes.Of(_columns, _clock!.Note, _options));
        if (_columns.IsEndStamped)
            _builder.Notes.Add($"{_columns.OriginalName(_columns.Arrival)} is written when a request ends; it began {_columns.OriginalName(_columns.Duration)} before");
        return _builder.Build(_clock.Start);
    }

    private void ReadLine(string line, long number)
    {
        Dictionary<string, string> members = Members(line, number);
        if (_columns is null)
        {
            _names = [.. members.Keys];
            _columns = new(_names, _options.Columns, number);
            _clock = new(_columns);
        }

        long arrival = _clock!.Read(Value(members, _columns.Arrival, "arrival", number), number);
        long service = 0;
        if (_columns.Duration >= 0 && !CsvValues.TryReadTime(Value(members, _columns.Duration, "duration", number), _columns.DurationUnit, out service))
            throw ArrivalClock.Malformed(Value(members, _columns.Duration, "duration", number), "duration", number);
        long input = Tokens(members, _columns.Input, "number of input tokens", number);
        long output = Tokens(members, _columns.Output, "number of output tokens", number);
        TimeSpan time = _columns.Duration >= 0 ? TimeSpan.FromTicks(service) : _options.Model.ServiceTime(input, output);
        _builder.Add(_columns.IsEndStamped ? arrival - service : arrival, time, input, output);
    }

    private long Tokens(Dictionary<string, string> members, int column, string what, long number)
    {
        if (column < 0)
            return 0;
        byte[] value = Value(members, column, what, number);
        return CsvValues.TryReadCount(value, out long tokens) ? tokens : throw ArrivalClock.Malformed(value, what, number);
    }

    private byte[] Value(Dictionary<string, string> members, int column, string what, long number) => members.TryGetValue(_names[column], out string? text)
        ? Encoding.UTF8.GetBytes(text)
        : throw new TraceFormatException(number, $"The line has no {what} \"{_names[column]}\", which the first line has.", "Complete the line, or remove it.");

    /// <summary>The numbers and texts of an object, those of objects within it under their own names.</summary>
    private static Dictionary<string, string> Members(string line, long number)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(line);
            Dictionary<string, string> members = new(StringComparer.Ordinal);
            if (document.RootElement.ValueKind == JsonValueKind.Object)
                Collect(document.RootElement, members, depth: 0);
            return members;
        }
        catch (JsonException)
        {
            throw new TraceFormatException(number, "The line is not JSON.", "Give one object a line.");
        }
    }

    private static void Collect(JsonElement element, Dictionary<string, string> members, int depth)
    {
        foreach (JsonProperty property in element.EnumerateObject())
        {
            if (property.Value.ValueKind == JsonValueKind.Number)
                members.TryAdd(property.Name, property.Value.GetRawText());
            else if (property.Value.ValueKind == JsonValueKind.String)
                members.TryAdd(property.Name, property.Value.GetString()!);
            else if (property.Value.ValueKind == JsonValueKind.Object && depth < 2)
                Collect(property.Value, members, depth + 1);
        }
    }
}
