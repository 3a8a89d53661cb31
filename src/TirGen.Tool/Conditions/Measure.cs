using System.Globalization;
using TirGen.Autoscaling;

namespace TirGen.Tool.Conditions;

/// <summary>A named result of a simulation. The names are those of the JSON output and of <c>--fail-if</c>.</summary>
/// <param name="Name">The name.</param>
/// <param name="Quantity">What it counts.</param>
/// <param name="Read">Takes it from a result.</param>
internal sealed record Measure(string Name, Quantity Quantity, Func<SimulationResult, double> Read)
{
    /// <summary>Every result, in the order of the output. Percentiles besides these are found by <see cref="Find"/>.</summary>
    public static IReadOnlyList<Measure> All { get; } =
    [
        new("arrivals", Quantity.Number, static result => result.Arrivals),
        new("served", Quantity.Number, static result => result.Served),
        new("rejected", Quantity.Number, static result => result.Rejected),
        new("refused", Quantity.Number, static result => result.Refused),
        new("timed_out", Quantity.Number, static result => result.TimedOut),
        new("in_service_at_end", Quantity.Number, static result => result.InServiceAtEnd),
        new("queued_at_end", Quantity.Number, static result => result.QueuedAtEnd),
        new("rejected_share", Quantity.Share, static result => (double)result.Rejected / result.Arrivals),
        new("attainment", Quantity.Share, static result => result.Attainment),
        new("mean_wait", Quantity.Time, static result => result.Wait.Mean.TotalSeconds),
        new("p50_wait", Quantity.Time, static result => result.Wait.P50.TotalSeconds),
        new("p95_wait", Quantity.Time, static result => result.Wait.P95.TotalSeconds),
        new("p99_wait", Quantity.Time, static result => result.Wait.P99.TotalSeconds),
        new("max_wait", Quantity.Time, static result => result.Wait.Max.TotalSeconds),
        new("mean_response", Quantity.Time, static result => result.Response.Mean.TotalSeconds),
        new("p50_response", Quantity.Time, static result => result.Response.P50.TotalSeconds),
        new("p95_response", Quantity.Time, static result => result.Response.P95.TotalSeconds),
        new("p99_response", Quantity.Time, static result => result.Response.P99.TotalSeconds),
        new("max_response", Quantity.Time, static result => result.Response.Max.TotalSeconds),
        new("cold_starts", Quantity.Number, static result => result.ColdStarts),
        new("cold_requests", Quantity.Number, static result => result.ColdRequests),
        new("scale_ups", Quantity.Number, static result => result.ScaleUps),
        new("scale_downs", Quantity.Number, static result => result.ScaleDowns),
        new("peak_replicas", Quantity.Number, static result => result.PeakReplicas),
        new("peak_queue", Quantity.Number, static result => result.PeakQueue),
        new("mean_concurrency", Quantity.Number, static result => result.MeanConcurrency),
        new("utilization", Quantity.Share, static result => result.Utilization),
        new("replica_hours", Quantity.Number, static result => result.ReplicaHours),
        new("cost", Quantity.Number, static result => result.Cost),
        new("duration", Quantity.Time, static result => result.Duration.TotalSeconds),
    ];

    /// <summary>The measure of a name, any percentile such as <c>p99.9_wait</c> included; null when there is none.</summary>
    public static Measure? Find(string name)
    {
        if (All.FirstOrDefault(measure => measure.Name == name) is { } known)
            return known;
        string[] words = name.Split('_');
        bool valid = words is [['p', ..], "wait" or "response"];
        if (!valid || !double.TryParse(words[0].AsSpan(1), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double percentile))
            return null;
        if (percentile is not (> 0 and <= 100))
            return null;
        return words[1] == "wait"
            ? new(name, Quantity.Time, result => result.Waits.Percentile(percentile).TotalSeconds)
            : new(name, Quantity.Time, result => result.Responses.Percentile(percentile).TotalSeconds);
    }

    /// <summary>A value as the output shows it.</summary>
    public string Format(double value) => Quantity switch
    {
        Quantity.Time => string.Create(CultureInfo.InvariantCulture, $"{value:0.###} s"),
        Quantity.Share => string.Create(CultureInfo.InvariantCulture, $"{value * 100:0.##} %"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{value:0.###}"),
    };
}
