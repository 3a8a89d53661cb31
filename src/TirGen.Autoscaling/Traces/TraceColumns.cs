namespace TirGen.Autoscaling;

/// <summary>Which name of a file of traffic means what: columns of a table, members of a line of JSON.</summary>
internal sealed class TraceColumns
{
    private const string Remedy =
        "Name an arrival column (TIMESTAMP, timestamp_ms or arrival) and either duration or two token columns (ContextTokens and GeneratedTokens, input_length and output_length, or prompt_tokens and completion_tokens), or a number of requests; or tell which is which: --column arrival=NAME.";

    private static readonly (string Role, string[] Names)[] Known =
    [
        ("arrival", ["timestamp", "timestamp_ms", "timestamp_s", "arrival", "arrival_s", "arrival_ms", "arrival_time", "arrival_time_ns", "start_time", "time", "time_s", "time_ms", "datetime", "date", "ts", "msec", "time_iso8601", "time_local", "@timestamp", "minute", "hour"]),
        ("duration", ["duration", "duration_s", "duration_ms", "service_time", "elapsed time", "elapsed", "request_time", "latency", "latency_s", "latency_ms", "rt"]),
        ("input", ["contexttokens", "input_length", "input_tokens", "context_tokens", "request tokens", "prompt_tokens", "input_toks", "num_prompt_tokens"]),
        ("output", ["generatedtokens", "output_length", "output_tokens", "generated_tokens", "response tokens", "completion_tokens", "output_toks", "num_generation_tokens"]),
        ("requests", ["requests", "count", "requests_per_minute", "rpm", "invocations"]),
        ("rate", ["rate", "rps", "requests_per_second", "qps"]),
    ];

    private readonly string[] _names;
    private readonly IReadOnlyDictionary<string, string> _given;

    public TraceColumns(string[] names, IReadOnlyDictionary<string, string> given, long line)
    {
        _names = names;
        _given = given;
        if (given.Keys.FirstOrDefault(static role => !Known.Any(known => known.Role == role)) is { } unknown)
            throw new TraceFormatException(0, $"\"{unknown}\" is no role of a column.", $"Use {string.Join(", ", Known.Select(static known => known.Role))}.");
        Arrival = IndexOf("arrival", line);
        Duration = IndexOf("duration", line);
        Input = IndexOf("input", line);
        Output = IndexOf("output", line);
        Requests = IndexOf("requests", line);
        Rate = IndexOf("rate", line);
        if (Arrival < 0 || (Duration < 0 && (Input < 0 || Output < 0) && Requests < 0 && Rate < 0))
            throw new TraceFormatException(line, $"The header \"{string.Join(',', names)}\" does not tell arrivals and service times.", Remedy);
        IsMooncake = NameOf(Arrival) == "timestamp" && Input >= 0 && NameOf(Input) == "input_length" && Output >= 0 && NameOf(Output) == "output_length";
        ArrivalUnit = IsMooncake ? TimeSpan.TicksPerMillisecond : UnitOf(NameOf(Arrival));
        DurationUnit = Duration < 0 ? 0 : UnitOf(NameOf(Duration));
        IsEndStamped = Duration >= 0 && NameOf(Duration) is "request_time" or "rt" && NameOf(Arrival) is "msec" or "time_iso8601" or "time_local";
    }

    public int Count => _names.Length;

    public int Arrival { get; }

    public int Duration { get; }

    public int Input { get; }

    public int Output { get; }

    /// <summary>A number of requests in the time that begins at the arrival.</summary>
    public int Requests { get; }

    /// <summary>A number of requests per second in that time.</summary>
    public int Rate { get; }

    public bool HasTokens => Input >= 0 && Output >= 0;

    /// <summary>Rows stand for many requests each.</summary>
    public bool HasCounts => Duration < 0 && !HasTokens;

    /// <summary>Mooncake's own names: its <c>timestamp</c> counts milliseconds.</summary>
    public bool IsMooncake { get; }

    /// <summary>The stamp is written when a request ends.</summary>
    public bool IsEndStamped { get; }

    /// <summary>Ticks of one unit of a numeric arrival.</summary>
    public long ArrivalUnit { get; }

    /// <summary>Ticks of one unit of a duration.</summary>
    public long DurationUnit { get; }

    /// <summary>Whether a unit is part of the arrival's name.</summary>
    public bool NamesItsUnit => NameOf(Arrival).EndsWith("_ms", StringComparison.Ordinal) || NameOf(Arrival).EndsWith("_s", StringComparison.Ordinal) || NameOf(Arrival).EndsWith("_ns", StringComparison.Ordinal);

    public string OriginalName(int index) => _names[index];

    private string NameOf(int index) => _names[index].ToLowerInvariant();

    private int IndexOf(string role, long line)
    {
        if (_given.TryGetValue(role, out string? name))
        {
            int index = Array.FindIndex(_names, known => string.Equals(known, name, StringComparison.OrdinalIgnoreCase));
            return index >= 0 ? index : throw new TraceFormatException(line, $"There is no column \"{name}\" for {role}.", $"The file has {string.Join(", ", _names)}.");
        }

        string[] names = Known.First(known => known.Role == role).Names;
        return Array.FindIndex(_names, column => names.Contains(column.ToLowerInvariant()));
    }

    private static long UnitOf(string name) =>
        name.EndsWith("_ms", StringComparison.Ordinal) ? TimeSpan.TicksPerMillisecond
        : name.EndsWith("_ns", StringComparison.Ordinal) ? 0
        : TimeSpan.TicksPerSecond;
}
