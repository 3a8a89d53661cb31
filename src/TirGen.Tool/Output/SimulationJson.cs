using System.Buffers;
using System.Text.Json;
using TirGen.Autoscaling;
using TirGen.Tool.Conditions;
using TirGen.Tool.Reports;

namespace TirGen.Tool.Output;

/// <summary>
/// Results of runs as JSON: what the report shows. Texts have <c>&lt;</c>, <c>&gt;</c> and <c>&amp;</c> escaped, so that the bytes
/// can stand inside a page.
/// </summary>
internal static class SimulationJson
{
    /// <summary>Name of this form; another one gets another number.</summary>
    public const string Format = "tirgen-simulation/1";

    public static byte[] Write(IReadOnlyList<SimulationRecord> records)
    {
        ArrayBufferWriter<byte> buffer = new();
        using Utf8JsonWriter json = new(buffer);
        SimulationResult first = records[0].Result;
        json.WriteStartObject();
        json.WriteString("format", Format);
        json.WriteString("trace", first.Trace);
        if (first.Start is { } start)
            json.WriteString("start", ClockText.Date(start));
        json.WriteNumber("first_arrival_s", first.FirstArrival.TotalSeconds);
        WriteEndpoint(json, first.Options);
        json.WriteStartArray("runs");
        foreach (SimulationRecord record in records)
            WriteRun(json, record);
        json.WriteEndArray();
        json.WriteEndObject();
        json.Flush();
        return buffer.WrittenSpan.ToArray();
    }

    private static void WriteEndpoint(Utf8JsonWriter json, SimulationOptions options)
    {
        json.WriteStartObject("endpoint");
        json.WriteString("cold_start", options.ColdStart.ToString());
        json.WriteNumber("slots_per_replica", options.SlotsPerReplica);
        if (options.Batching is { } model)
            json.WriteString("service_model", model.ToString());
        if (options.InitialReplicas is { } initial)
            json.WriteNumber("initial_replicas", initial);
        if (options.HoldTimeout is { } timeout)
            json.WriteNumber("hold_timeout_s", timeout.TotalSeconds);
        if (options.QueueTimeout is { } queueTimeout)
            json.WriteNumber("queue_timeout_s", queueTimeout.TotalSeconds);
        if (options.TerminationGrace is { } grace)
            json.WriteNumber("termination_grace_s", grace.TotalSeconds);
        json.WriteString("when_saturated", options.WhenSaturated.ToString());
        json.WriteString("custom_metric", options.CustomMetric.ToString());
        json.WriteNumber("price_per_replica_hour", options.PricePerReplicaHour);
        if (options.Currency.Length > 0)
            json.WriteString("currency", options.Currency);
        json.WriteString("objective", options.Objective.ToString());
        json.WriteString("objective_time", options.Objective.Time switch { ObjectiveTime.Wait => "wait", ObjectiveTime.Response => "response", ObjectiveTime.FirstToken => "ttft", _ => "tpot" });
        json.WriteNumber("objective_limit_s", options.Objective.Limit.TotalSeconds);
        json.WriteNumber("seed", options.Seed);
        json.WriteEndObject();
    }

    private static void WriteRun(Utf8JsonWriter json, SimulationRecord record)
    {
        SimulationResult result = record.Result;
        json.WriteStartObject();
        json.WriteString("label", record.Input.Label);
        json.WriteString("file", record.Input.File.Path);
        json.WriteString("profile", result.Profile.ToString());
        json.WriteNumber("tolerance_up", result.Profile.Tolerance.Up);
        json.WriteNumber("tolerance_down", result.Profile.Tolerance.Down);
        json.WritePropertyName("policy");
        result.Policy.WriteTo(json);
        WriteFindings(json, record.Input.File.Findings);
        WriteResults(json, result);
        json.WriteStartObject("reasons");
        foreach ((DecisionReason reason, long count) in result.Reasons)
            json.WriteNumber(reason.ToString(), count);
        json.WriteEndObject();
        WriteChanges(json, record);
        json.WritePropertyName("series");
        ChartSeries.Write(json, result);
        json.WriteEndObject();
    }

    private static void WriteChanges(Utf8JsonWriter json, SimulationRecord record)
    {
        json.WriteStartArray("changes");
        foreach (Decision decision in record.Changes.Changes)
            ChartSeries.WriteDecision(json, decision, record.Result.Policy);
        json.WriteEndArray();
        json.WriteNumber("changes_omitted", record.Changes.Omitted);
    }

    private static void WriteFindings(Utf8JsonWriter json, IReadOnlyList<Finding> findings)
    {
        json.WriteStartArray("findings");
        foreach (Finding finding in findings)
        {
            json.WriteStartObject();
            json.WriteString("id", finding.Id);
            json.WriteString("severity", finding.Severity.ToString().ToLowerInvariant());
            json.WriteString("evidence", finding.Evidence.ToString().ToLowerInvariant());
            json.WriteNumber("line", finding.Line);
            json.WriteNumber("column", finding.Column);
            json.WriteString("pointer", finding.Pointer);
            json.WriteString("message", $"{finding.Message} {finding.Remedy}".TrimEnd());
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteResults(Utf8JsonWriter json, SimulationResult result)
    {
        json.WriteStartObject("results");
        foreach (Measure measure in Measure.All)
            WriteMeasure(json, measure, measure.Read(result));
        json.WriteEndObject();
    }

    /// <summary>Null is a time without end, and one of served requests where none was served.</summary>
    private static void WriteMeasure(Utf8JsonWriter json, Measure measure, double value)
    {
        string name = measure.Quantity == Quantity.Time ? measure.Name + "_s" : measure.Name;
        if (!double.IsFinite(value))
            json.WriteNull(name);
        else if (measure.Quantity == Quantity.Truth)
            json.WriteBoolean(name, value != 0);
        else
            json.WriteNumber(name, (decimal)Math.Round(value, 6));
    }
}
