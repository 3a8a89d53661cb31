using System.Text.Json;
using TirGen.Autoscaling;

namespace TirGen.Tool.Reports;

/// <summary>
/// A run over time as JSON arrays, one entry per column: the extremes of what varies within a column, the sum of what is counted, the longest times,
/// the decision and its sentence.
/// </summary>
internal static class ChartSeries
{
    private static readonly (string Name, Func<TimelinePoint, double> Value)[] Levels =
    [
        ("concurrency", static point => point.Concurrency),
        ("queue", static point => point.PeakQueue),
        ("ready", static point => point.Ready),
        ("starting", static point => point.Starting),
        ("draining", static point => point.Draining),
        ("proposed", static point => IsByRule(point.Decision) ? point.Decision.Proposed : point.Decision.Desired),
        ("stabilized", static point => IsByRule(point.Decision) ? point.Decision.Stabilized : point.Decision.Desired),
        ("desired", static point => point.Decision.Desired),
    ];

    private static readonly (string Name, Func<TimelinePoint, double> Value)[] Peaks =
    [
        ("longest_wait_s", static point => point.LongestWait.TotalSeconds),
        ("longest_response_s", static point => point.LongestResponse.TotalSeconds),
    ];

    private static readonly (string Name, Func<TimelinePoint, double> Value)[] PeaksOfTokens =
    [
        ("longest_ttft_s", static point => point.LongestFirstToken.TotalSeconds),
        ("longest_tpot_s", static point => point.LongestTokenTime.TotalSeconds),
    ];

    private static readonly (string Name, Func<TimelinePoint, double> Value)[] Counts =
    [
        ("arrivals", static point => point.Arrivals),
        ("rejected", static point => point.Rejected),
        ("refused", static point => point.Rejected - point.TimedOut),
        ("timed_out", static point => point.TimedOut),
        ("interrupted", static point => point.Interrupted),
        ("cold_starts", static point => point.ColdStarts),
        ("cold_requests", static point => point.ColdRequests),
    ];

    public static void Write(Utf8JsonWriter json, SimulationResult result)
    {
        IReadOnlyList<ChartColumn> columns = ChartColumn.Divide(result.Timeline);
        json.WriteStartObject();
        WriteArray(json, "time_s", columns.Select(static column => column.End.TotalSeconds));
        json.WriteStartObject("arrival_rate");
        WriteArray(json, "min", columns.Select(static column => column.ArrivalRate().Min));
        WriteArray(json, "max", columns.Select(static column => column.ArrivalRate().Max));
        json.WriteEndObject();
        foreach ((string name, Func<TimelinePoint, double> value) in Levels)
        {
            json.WriteStartObject(name);
            WriteArray(json, "min", columns.Select(column => column.Min(value)));
            WriteArray(json, "max", columns.Select(column => column.Max(value)));
            json.WriteEndObject();
        }

        foreach ((string name, Func<TimelinePoint, double> value) in result.FirstTokens is null ? Peaks : [.. Peaks, .. PeaksOfTokens])
            WriteArray(json, name, columns.Select(column => column.Max(value)));
        foreach ((string name, Func<TimelinePoint, double> value) in Counts)
            WriteArray(json, name, columns.Select(column => column.Sum(value)));
        WriteArray(json, "cost", columns.Select(static column => column.Last.CumulativeCost));
        WriteDecisions(json, columns, result.Policy);
        json.WriteEndObject();
    }

    /// <summary>A decision that no rule took part in asks for what it sets.</summary>
    private static bool IsByRule(in Decision decision) => decision.DrivingRule >= 0;

    private static void WriteDecisions(Utf8JsonWriter json, IReadOnlyList<ChartColumn> columns, AutoscalingPolicy policy)
    {
        json.WriteStartArray("decisions");
        foreach (ChartColumn column in columns)
            WriteDecision(json, column.Decision, policy);

        json.WriteEndArray();
    }

    /// <summary>A decision with its sentence.</summary>
    public static void WriteDecision(Utf8JsonWriter json, in Decision decision, AutoscalingPolicy policy)
    {
        json.WriteStartObject();
        WriteNumber(json, "time_s", decision.Time.TotalSeconds);
        json.WriteNumber("current", decision.Current);
        json.WriteNumber("desired", decision.Desired);
        json.WriteString("reason", decision.Reason.ToString());
        json.WriteString("text", decision.Explain(policy));
        json.WriteEndObject();
    }

    private static void WriteArray(Utf8JsonWriter json, string name, IEnumerable<double> values)
    {
        json.WriteStartArray(name);
        foreach (double value in values)
            json.WriteNumberValue((decimal)Math.Round(value, 3));
        json.WriteEndArray();
    }

    private static void WriteNumber(Utf8JsonWriter json, string name, double value) => json.WriteNumber(name, (decimal)Math.Round(value, 3));
}
