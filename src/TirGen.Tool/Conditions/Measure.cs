using System.Globalization;
using TirGen.Autoscaling;

namespace TirGen.Tool.Conditions;

/// <summary>A named result of a simulation. The names are those of the JSON output and of <c>--fail-if</c>.</summary>
/// <param name="Name">The name.</param>
/// <param name="Quantity">What it counts.</param>
/// <param name="Read">Takes it from a result; infinite where too few requests were served for it, not a number where there is none.</param>
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
        new("interrupted", Quantity.Number, static result => result.Interrupted),
        new("in_service_at_end", Quantity.Number, static result => result.InServiceAtEnd),
        new("queued_at_end", Quantity.Number, static result => result.QueuedAtEnd),
        new("oldest_queued_age", Quantity.Time, static result => result.OldestQueuedAge.TotalSeconds),
        new("unserved", Quantity.Number, static result => result.Unserved),
        new("unserved_share", Quantity.Share, static result => (double)result.Unserved / result.Arrivals),
        new("rejected_share", Quantity.Share, static result => (double)result.Rejected / result.Arrivals),
        new("attainment", Quantity.Share, static result => result.Attainment),
        new("objective_met", Quantity.Truth, static result => result.MeetsObjective ? 1 : 0),
        new("mean_wait", Quantity.Time, static result => Seconds(result.Wait.Mean)),
        new("p50_wait", Quantity.Time, static result => Seconds(result.Wait.P50)),
        new("p95_wait", Quantity.Time, static result => Seconds(result.Wait.P95)),
        new("p99_wait", Quantity.Time, static result => Seconds(result.Wait.P99)),
        new("max_wait", Quantity.Time, static result => Seconds(result.Wait.Max)),
        new("mean_response", Quantity.Time, static result => Seconds(result.Response.Mean)),
        new("p50_response", Quantity.Time, static result => Seconds(result.Response.P50)),
        new("p95_response", Quantity.Time, static result => Seconds(result.Response.P95)),
        new("p99_response", Quantity.Time, static result => Seconds(result.Response.P99)),
        new("max_response", Quantity.Time, static result => Seconds(result.Response.Max)),
        new("served_mean_wait", Quantity.Time, static result => OfServed(result.Waits, result.ServedWait.Mean)),
        new("served_p95_wait", Quantity.Time, static result => OfServed(result.Waits, result.ServedWait.P95)),
        new("served_max_wait", Quantity.Time, static result => OfServed(result.Waits, result.ServedWait.Max)),
        new("served_mean_response", Quantity.Time, static result => OfServed(result.Responses, result.ServedResponse.Mean)),
        new("served_p95_response", Quantity.Time, static result => OfServed(result.Responses, result.ServedResponse.P95)),
        new("served_max_response", Quantity.Time, static result => OfServed(result.Responses, result.ServedResponse.Max)),
        new("mean_ttft", Quantity.Time, static result => result.FirstTokens is { } times ? Seconds(times.Mean) : double.NaN),
        new("p50_ttft", Quantity.Time, static result => OfTokens(result.FirstTokens, 50)),
        new("p95_ttft", Quantity.Time, static result => OfTokens(result.FirstTokens, 95)),
        new("p99_ttft", Quantity.Time, static result => OfTokens(result.FirstTokens, 99)),
        new("mean_tpot", Quantity.Time, static result => result.TokenTimes is { } times ? Seconds(times.Mean) : double.NaN),
        new("p50_tpot", Quantity.Time, static result => OfTokens(result.TokenTimes, 50)),
        new("p95_tpot", Quantity.Time, static result => OfTokens(result.TokenTimes, 95)),
        new("p99_tpot", Quantity.Time, static result => OfTokens(result.TokenTimes, 99)),
        new("preemptions", Quantity.Number, static result => result.Preemptions),
        new("cold_starts", Quantity.Number, static result => result.ColdStarts),
        new("cold_requests", Quantity.Number, static result => result.ColdRequests),
        new("scale_ups", Quantity.Number, static result => result.ScaleUps),
        new("scale_downs", Quantity.Number, static result => result.ScaleDowns),
        new("peak_replicas", Quantity.Number, static result => result.PeakReplicas),
        new("peak_draining", Quantity.Number, static result => result.PeakDraining),
        new("peak_queue", Quantity.Number, static result => result.PeakQueue),
        new("mean_concurrency", Quantity.Number, static result => result.MeanConcurrency),
        new("utilization", Quantity.Share, static result => result.Utilization),
        new("replica_hours", Quantity.Number, static result => result.ReplicaHours),
        new("cost", Quantity.Number, static result => result.Cost),
        new("last_arrival", Quantity.Time, static result => result.LastArrival.TotalSeconds),
        new("duration", Quantity.Time, static result => result.Duration.TotalSeconds),
    ];

    /// <summary>The measure of a name, any percentile such as <c>p99.9_wait</c> included; null when there is none.</summary>
    public static Measure? Find(string name)
    {
        if (All.FirstOrDefault(measure => measure.Name == name) is { } known)
            return known;
        bool served = name.StartsWith("served_", StringComparison.Ordinal);
        string[] words = (served ? name["served_".Length..] : name).Split('_');
        bool valid = words is [['p', ..], "wait" or "response" or "ttft" or "tpot"];
        if (!valid || !double.TryParse(words[0].AsSpan(1), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double percentile))
            return null;
        if (percentile is not (> 0 and <= 100))
            return null;
        if (words[1] is "ttft" or "tpot")
        {
            return served
                ? null
                : new(name, Quantity.Time, result => OfTokens(words[1] == "ttft" ? result.FirstTokens : result.TokenTimes, percentile));
        }

        Func<SimulationResult, LatencyHistogram> times = words[1] == "wait" ? static result => result.Waits : static result => result.Responses;
        return served
            ? new(name, Quantity.Time, result => OfServed(times(result), times(result).FinitePercentile(percentile)))
            : new(name, Quantity.Time, result => Seconds(times(result).Percentile(percentile)));
    }

    /// <summary>A value as the output shows it.</summary>
    public string Format(double value) => Quantity switch
    {
        _ when double.IsNaN(value) => "n/a",
        Quantity.Time when double.IsInfinity(value) => "without end",
        Quantity.Truth => value != 0 ? "yes" : "no",
        Quantity.Time => string.Create(CultureInfo.InvariantCulture, $"{value:0.###} s"),
        Quantity.Share => string.Create(CultureInfo.InvariantCulture, $"{value * 100:0.##} %"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{value:0.###}"),
    };

    private static double Seconds(TimeSpan time) => time == LatencyHistogram.WithoutEnd ? double.PositiveInfinity : time.TotalSeconds;

    /// <summary>Without a batching model there is none.</summary>
    private static double OfTokens(LatencyHistogram? times, double percentile) => times is null ? double.NaN : Seconds(times.Percentile(percentile));

    /// <summary>There is no such time when nothing was served.</summary>
    private static double OfServed(LatencyHistogram times, TimeSpan value) => times.Count == 0 ? double.NaN : value.TotalSeconds;
}
