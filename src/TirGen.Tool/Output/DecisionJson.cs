using System.Text.Json;
using TirGen.Autoscaling;
using TirGen.Tool.Input;

namespace TirGen.Tool.Output;

/// <summary>Decisions as JSON, each with what led to it and its sentence.</summary>
/// <param name="start">Wall clock at the start of the trace; null without one.</param>
/// <param name="from">Decisions before it are left out.</param>
/// <param name="to">Those after it too.</param>
/// <param name="changesOnly">Whether those that keep the size are left out.</param>
internal sealed class DecisionJson(DateTime? start, TimeSpan from, TimeSpan to, bool changesOnly) : IProgress<Decision>
{
    /// <summary>Name of this form; another one gets another number.</summary>
    public const string Format = "tirgen-explanation/1";

    private readonly List<Decision> _decisions = [];

    /// <summary>Takes the next decision.</summary>
    public void Report(Decision value)
    {
        if (value.Time >= from && value.Time <= to && (value.IsChange || !changesOnly))
            _decisions.Add(value);
    }

    /// <summary>Writes them.</summary>
    public void Write(Utf8JsonWriter json, PolicyFile file, SimulationResult result)
    {
        json.WriteStartObject();
        json.WriteString("format", Format);
        json.WriteString("trace", result.Trace);
        if (start is { } date)
            json.WriteString("start", ClockText.Date(date));
        json.WriteNumber("first_arrival_s", result.FirstArrival.TotalSeconds);
        json.WriteString("file", file.Path);
        json.WriteString("profile", result.Profile.ToString());
        json.WriteNumber("evaluated", result.Reasons.Values.Sum());
        json.WriteStartArray("decisions");
        foreach (Decision decision in _decisions)
            WriteDecision(json, decision, file.Policy);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private void WriteDecision(Utf8JsonWriter json, in Decision decision, AutoscalingPolicy policy)
    {
        json.WriteStartObject();
        json.WriteNumber("time_s", decision.Time.TotalSeconds);
        if (start is { } date)
            json.WriteString("time", ClockText.Date(date + decision.Time));
        json.WriteNumber("current", decision.Current);
        json.WriteNumber("desired", decision.Desired);
        json.WriteString("reason", decision.Reason.ToString());
        if (decision.DrivingRule >= 0)
        {
            // What no rule took part in asks for nothing.
            json.WriteNumber("rule", decision.DrivingRule);
            json.WriteNumber("value", decision.DrivingTotalMilli / 1000.0);
            json.WriteBoolean("is_burst", decision.IsBurst);
            json.WriteNumber("proposed", decision.Proposed);
            json.WriteNumber("stabilized", decision.Stabilized);
        }

        json.WriteNumber("held", decision.Held);
        json.WriteNumber("metrics_without_sample", decision.FailedRules);
        json.WriteString("text", decision.Explain(policy));
        json.WriteEndObject();
    }
}
