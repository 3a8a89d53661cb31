using TirGen.Autoscaling;
using TirGen.Tool.Conditions;

namespace TirGen.Tool.Output;

/// <summary>Results of runs as text, side by side.</summary>
internal static class SimulationText
{
    private static readonly string[] Shown =
    [
        "arrivals", "served", "rejected", "interrupted", "queued_at_end", "attainment", "p50_wait", "p95_wait", "p99_wait", "max_wait", "p95_response",
        "cold_starts", "cold_requests", "scale_ups", "scale_downs", "peak_replicas", "peak_draining", "peak_queue", "utilization", "replica_hours", "cost",
    ];

    private static readonly string[] ShownOfTokens = ["p50_ttft", "p95_ttft", "p99_ttft", "p50_tpot", "p95_tpot", "p99_tpot", "preemptions"];

    public static void Write(TextWriter writer, IReadOnlyList<SimulationRecord> records)
    {
        SimulationResult first = records[0].Result;
        SimulationOptions options = first.Options;
        writer.WriteLine($"trace      {first.Trace}, {ClockText.Span(first)}");
        writer.WriteLine(FormattableString.Invariant($"endpoint   cold start {options.ColdStart}, {(options.Batching is { } model ? model.ToString() : $"{options.SlotsPerReplica} slots per replica")}, {options.PricePerReplicaHour}{(options.Currency.Length > 0 ? " " + options.Currency : "")} per replica hour"));
        writer.WriteLine($"objective  {options.Objective}");
        foreach (SimulationRecord record in records)
            writer.WriteLine($"{record.Input.Label,-9}  {record.Input.File.Path} read as {record.Input.Profile}");
        writer.WriteLine();

        TextTable table = new();
        table.Add(["", .. records.Select(static record => record.Input.Label)]);
        foreach (string name in options.Batching is null ? Shown : [.. Shown, .. ShownOfTokens])
        {
            Measure measure = Measure.Find(name)!;
            table.Add([name, .. records.Select(record => measure.Format(measure.Read(record.Result)))]);
        }

        table.Add(["objective met", .. records.Select(static record => record.Result.MeetsObjective ? "yes" : "no")]);
        table.WriteTo(writer);
        foreach (SimulationRecord record in records)
            WriteUnserved(writer, record);
        WriteReasons(writer, records);
    }

    /// <summary>Why a time is without end.</summary>
    private static void WriteUnserved(TextWriter writer, SimulationRecord record)
    {
        SimulationResult result = record.Result;
        if (result.Unserved == 0)
            return;
        writer.WriteLine();
        writer.WriteLine(FormattableString.Invariant(
            $"{record.Input.Label}: {result.Unserved} of {result.Arrivals} requests were not served; their wait has no end and counts so in every percentile."));
        if (result.QueuedAtEnd > 0)
        {
            writer.WriteLine(FormattableString.Invariant(
                $"   {result.QueuedAtEnd} still wait at the end of the run, {(result.Duration - result.LastArrival).TotalSeconds:0.#} s after the last arrival, the first of them for {result.OldestQueuedAge.TotalSeconds:0.#} s so far."));
        }

        if (result.Interrupted > 0 && result.Options.TerminationGrace is { } grace)
        {
            writer.WriteLine(FormattableString.Invariant(
                $"   {result.Interrupted} were cut off: their replica went, and they lasted longer than its grace period of {grace.TotalSeconds:0.#} s (--termination-grace)."));
        }
    }

    private static void WriteReasons(TextWriter writer, IReadOnlyList<SimulationRecord> records)
    {
        writer.WriteLine();
        TextTable table = new();
        table.Add(["decisions by reason", .. records.Select(static record => record.Input.Label)]);
        foreach (DecisionReason reason in Enum.GetValues<DecisionReason>())
        {
            if (records.Any(record => record.Result.Reasons.ContainsKey(reason)))
                table.Add([reason.ToString(), .. records.Select(record => FormattableString.Invariant($"{record.Result.Reasons.GetValueOrDefault(reason)}"))]);
        }

        table.WriteTo(writer);
    }
}
