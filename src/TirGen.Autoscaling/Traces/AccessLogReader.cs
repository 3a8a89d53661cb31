using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace TirGen.Autoscaling;

/// <summary>Reads access logs in text: nginx's combined form, Envoy's default form, lines of uvicorn and vLLM behind a collector's stamp.</summary>
internal sealed partial class AccessLogReader
{
    private const string Forms = "nginx's combined form, Envoy's default form, or lines with a stamp of a collector before them";

    private static readonly string[] Probes = ["/health", "/healthz", "/livez", "/readyz", "/ready", "/live", "/ping", "/metrics"];

    private readonly TraceFileOptions _options;
    private readonly TraceBuilder _builder;
    private readonly SortedSet<string> _notes = new(StringComparer.Ordinal);
    private DateTime? _start;
    private int _probes;

    public AccessLogReader(string name, TraceFileOptions options)
    {
        _options = options;
        _builder = new(name, options);
    }

    /// <summary>Whether a line looks like one of an access log.</summary>
    public static bool IsLine(string line) => Method().IsMatch(line);

    public MemoryTrace Read(Stream stream)
    {
        using StreamReader reader = new(stream, Encoding.UTF8);
        for (long number = 1; reader.ReadLine() is { } line; number++)
        {
            Match request = Method().Match(line);
            if (!request.Success)
                continue;
            if (Probes.Contains(request.Groups["path"].Value))
                _probes++;
            else
                ReadLine(line, request, number);
        }

        _builder.Notes.AddRange(_notes);
        if (_probes > 0)
            _builder.Notes.Add($"{_probes} requests of {string.Join(", ", Probes)} are left out");
        return _builder.Build(_start);
    }

    private void ReadLine(string line, Match request, long number)
    {
        if (Envoy().Match(line) is { Success: true } envoy)
        {
            _notes.Add("arrivals and durations from Envoy's form; a duration has the waits of the measured system in it");
            Add(Time(envoy.Groups["time"].Value, number), TimeSpan.FromMilliseconds(double.Parse(envoy.Groups["duration"].Value, CultureInfo.InvariantCulture)), TimeSpan.Zero);
        }
        else if (Combined().Match(line) is { Success: true } combined)
        {
            ReadCombined(line, combined, number);
        }
        else if (Stamp().Match(line) is { Success: true } stamp && stamp.Index < request.Index)
        {
            _notes.Add("arrivals from the stamp before each line, which is written when a request ends and taken for its start; " + TraceNotes.Drawn(_options));
            Add(Time(stamp.Value, number), _builder.NextService(), TimeSpan.Zero);
        }
        else
        {
            throw new TraceFormatException(number, "The line tells no time.", $"Give {Forms}; the access log of uvicorn and vLLM has no stamp of its own.");
        }
    }

    private void ReadCombined(string line, Match combined, long number)
    {
        if (!CsvValues.TryReadLogTime(Encoding.UTF8.GetBytes(combined.Groups["time"].Value), out long ticks, out _))
            throw new TraceFormatException(number, $"\"{combined.Groups["time"].Value}\" is no time of an access log.", "Give it as 23/Nov/2026:10:00:00 +0000.");
        DateTime end = new(ticks, DateTimeKind.Utc);

        // Stamps have whole seconds: without a draw all requests of one second come at once.
        TimeSpan within = TimeSpan.FromSeconds(_builder.NextDouble());
        if (RequestTime().Match(line) is { Success: true } time)
        {
            _notes.Add("arrivals are $time_local less the time at the end of a line, spread within the second by the seed; a duration has the waits of the measured system in it");
            TimeSpan duration = TimeSpan.FromSeconds(double.Parse(time.Groups["time"].Value, CultureInfo.InvariantCulture));
            Add(end - duration, duration, within);
            return;
        }

        _notes.Add("arrivals are $time_local, which is written when a request ends and taken for its start, spread within the second by the seed; " + TraceNotes.Drawn(_options));
        Add(end, _builder.NextService(), within);
    }

    private void Add(DateTime arrival, TimeSpan service, TimeSpan within)
    {
        _start ??= arrival;
        _builder.Add((arrival - _start.Value + within).Ticks, service);
    }

    private static DateTime Time(string text, long number) =>
        DateTimeOffset.TryParse(text.Replace(',', '.'), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset time)
            ? time.UtcDateTime
            : throw new TraceFormatException(number, $"\"{text}\" is no time.", "Give it as 2026-11-23T10:00:00.000Z.");

    [GeneratedRegex("\"(?:GET|POST|PUT|DELETE|HEAD|PATCH|OPTIONS) (?<path>[^ ?\"]*)[^\"]* HTTP/", RegexOptions.CultureInvariant)]
    private static partial Regex Method();

    [GeneratedRegex("""^\[(?<time>\d{4}-\d\d-\d\dT[\d:.]+Z)\] "[^"]*" \d+ \S+ (?:\S+ )??\d+ \d+ (?<duration>\d+) (?:\d+|-) """, RegexOptions.CultureInvariant)]
    private static partial Regex Envoy();

    [GeneratedRegex("""\[(?<time>\d\d/[A-Z][a-z]{2}/\d{4}:[\d:.]+ [+-]\d{4})\]""", RegexOptions.CultureInvariant)]
    private static partial Regex Combined();

    [GeneratedRegex("""["\s](?:rt=|request_time=)?"?(?<time>\d+\.\d{3})"?\s*$""", RegexOptions.CultureInvariant)]
    private static partial Regex RequestTime();

    [GeneratedRegex("""\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(?:[.,]\d+)?(?:Z|[+-]\d\d:?\d\d)?""", RegexOptions.CultureInvariant)]
    private static partial Regex Stamp();
}
