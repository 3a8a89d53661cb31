using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;

namespace TirGen.Autoscaling;

internal ref partial struct PolicyReader
{
    private ImmutableArray<AutoscalingRule> ReadRules(string pointer)
    {
        if (_json.TokenType == JsonTokenType.Null)
            return [];
        if (_json.TokenType != JsonTokenType.StartArray)
        {
            WrongType(pointer, "an array of rules");
            return [];
        }

        ImmutableArray<AutoscalingRule>.Builder rules = ImmutableArray.CreateBuilder<AutoscalingRule>();
        for (int i = 0; _json.Read() && _json.TokenType != JsonTokenType.EndArray; i++)
        {
            string at = pointer + "/" + i.ToString(CultureInfo.InvariantCulture);
            Mark(at);
            if (_json.TokenType != JsonTokenType.StartObject)
                WrongType(at, "an object");
            else if (ReadRule(at) is { } rule)
                rules.Add(rule);
        }

        return rules.ToImmutable();
    }

    private AutoscalingRule? ReadRule(string pointer)
    {
        AutoscalingRule rule = new() { Metric = AutoscalingMetric.None };
        AutoscalingMetric? metric = null;
        HashSet<string> seen = new(StringComparer.Ordinal);
        while (NextMember(pointer, seen) is { } name)
        {
            string at = Child(pointer, name);
            switch (name)
            {
                case "metric":
                    metric = ReadMetric(at);
                    break;
                case "condition_type":
                    ReadConditionType(at);
                    break;
                case "value":
                    rule = rule with { Value = ReadInteger(at, textAllowed: true) ?? rule.Value };
                    break;
                case "watch_period":
                    rule = rule with { WatchPeriod = ReadInteger(at, textAllowed: true) ?? rule.WatchPeriod };
                    break;
                case "window":
                    rule = rule with { Window = ReadInteger(at, textAllowed: false) ?? rule.Window };
                    break;
                case "granularity":
                    rule = rule with { Granularity = ReadInteger(at, textAllowed: false) ?? rule.Granularity };
                    break;
                case "custom_metric_name":
                    rule = rule with { CustomMetricName = ReadText(at) is { Length: > 0 } text ? text : null };
                    break;
                default:
                    Unknown(at, name);
                    break;
            }
        }

        if (!seen.Contains("metric"))
            Error("missing-metric", pointer, "The rule names no metric.", "Set metric to concurrency, requestRate or custom.");
        return metric is { } known ? rule with { Metric = known } : null;
    }

    private AutoscalingMetric? ReadMetric(string pointer)
    {
        if (ReadText(pointer) is not { } name)
            return null;
        AutoscalingMetric? metric = PolicyNames.MetricOf(name);
        if (metric is null)
            Error("unknown-metric", pointer, $"\"{name}\" is no metric.", "Use concurrency, requestRate or custom.");
        return metric;
    }

    private void ReadConditionType(string pointer)
    {
        if (ReadText(pointer) is { } type && type != PolicyNames.Limit)
            Add("unknown-condition-type", FindingSeverity.Warning, FindingEvidence.SourceCode, pointer, $"\"{type}\" is no known condition type; it is read as limit.", "Use limit.");
    }
}
