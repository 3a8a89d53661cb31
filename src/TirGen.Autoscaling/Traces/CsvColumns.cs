using System.Text;

namespace TirGen.Autoscaling;

/// <summary>Which column of a trace holds what, by the header's names.</summary>
internal sealed class CsvColumns
{
    private const string Remedy =
        "Name an arrival column (TIMESTAMP, timestamp_ms or arrival) and either duration or two token columns (ContextTokens and GeneratedTokens, or input_length and output_length).";

    private static readonly string[] ArrivalNames = ["timestamp", "timestamp_ms", "arrival", "arrival_s", "arrival_ms"];
    private static readonly string[] DurationNames = ["duration", "duration_s", "duration_ms", "service_time", "elapsed time"];
    private static readonly string[] InputNames = ["contexttokens", "input_length", "input_tokens", "context_tokens", "request tokens"];
    private static readonly string[] OutputNames = ["generatedtokens", "output_length", "output_tokens", "generated_tokens", "response tokens"];

    public CsvColumns(ReadOnlySpan<byte> header)
    {
        string[] names = [.. Encoding.UTF8.GetString(header).Split(',').Select(static name => name.Trim().ToLowerInvariant())];
        Count = names.Length;
        Arrival = IndexOf(names, ArrivalNames);
        Duration = IndexOf(names, DurationNames);
        Input = IndexOf(names, InputNames);
        Output = IndexOf(names, OutputNames);
        if (Arrival < 0 || (Duration < 0 && (Input < 0 || Output < 0)))
            throw new TraceFormatException(1, $"The header \"{string.Join(',', names)}\" does not tell arrivals and service times.", Remedy);
        ArrivalUnit = UnitOf(names[Arrival]);
        DurationUnit = Duration < 0 ? 0 : UnitOf(names[Duration]);
    }

    public int Count { get; }

    public int Arrival { get; }

    public int Duration { get; }

    public int Input { get; }

    public int Output { get; }

    /// <summary>Ticks of one unit of a numeric arrival.</summary>
    public long ArrivalUnit { get; }

    /// <summary>Ticks of one unit of a duration.</summary>
    public long DurationUnit { get; }

    private static int IndexOf(string[] names, string[] known) => Array.FindIndex(names, name => known.Contains(name));

    private static long UnitOf(string name) =>
        name.EndsWith("_ms", StringComparison.Ordinal) ? TimeSpan.TicksPerMillisecond : TimeSpan.TicksPerSecond;
}
