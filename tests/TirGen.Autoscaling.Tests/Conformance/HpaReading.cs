using System.Text.Json;
using TirGen.Autoscaling.Hpa;

namespace TirGen.Autoscaling.Tests.Conformance;

/// <summary>The objects that the three HPA files share.</summary>
internal static class HpaReading
{
    /// <summary>Vector times are ages; this is the moment they count back from.</summary>
    public static readonly TimeSpan Now = TimeSpan.FromDays(1000);

    public static HpaTolerance Tolerance(JsonElement inputs)
    {
        JsonElement tolerance = inputs.GetProperty("tolerance");
        return new(tolerance.Number("up"), tolerance.Number("down"));
    }

    public static HpaMetric Metric(JsonElement inputs)
    {
        HpaMetricKind kind = inputs.Text("kind") switch
        {
            "resourceUtilization" => HpaMetricKind.ResourceUtilization,
            "podsAverageValue" => HpaMetricKind.PodsAverageValue,
            "objectValue" => HpaMetricKind.ObjectValue,
            "objectAverageValue" => HpaMetricKind.ObjectAverageValue,
            "externalValue" => HpaMetricKind.ExternalValue,
            "externalAverageValue" => HpaMetricKind.ExternalAverageValue,
            "invalid" => HpaMetricKind.Invalid,
            string other => throw new FormatException($"unknown metric kind {other}"),
        };
        string target = kind == HpaMetricKind.ResourceUtilization ? "targetUtilizationPercent" : "target";
        return new()
        {
            Kind = kind,
            Target = kind == HpaMetricKind.Invalid ? 0 : inputs.Milli(target),
            Values = [.. inputs.Items("metricValues").Select(static value => value.WholeMilli())],
            Pods = [.. inputs.Items("pods").Select(Pod)],
            SamplesForUnknownPods = [.. inputs.Items("samplesForUnknownPods").Select(static value => value.WholeMilli())],
        };
    }

    public static HpaScalingRules Rules(JsonElement parent, string name, HpaScalingRules absent)
    {
        if (parent.IsNull(name))
            return absent;
        JsonElement rules = parent.GetProperty(name);
        return new()
        {
            SelectPolicy = !rules.TryGetProperty("selectPolicy", out JsonElement select) ? absent.SelectPolicy : select.GetString() switch
            {
                "Max" => HpaSelectPolicy.Max,
                "Min" => HpaSelectPolicy.Min,
                "Disabled" => HpaSelectPolicy.Disabled,
                string other => throw new FormatException($"unknown selectPolicy {other}"),
                null => absent.SelectPolicy,
            },
            StabilizationWindow = rules.SecondsOrNull("stabilizationWindowSeconds") ?? absent.StabilizationWindow,
            Policies = rules.IsNull("policies") ? absent.Policies : [.. rules.Items("policies").Select(ScalingPolicy)],
        };
    }

    public static HpaRecommendationLog Recommendations(JsonElement inputs) => new(
        [.. inputs.Items("recommendations").Select(static entry => new HpaRecommendation(entry.Int("replicas"), Now - entry.Seconds("ageSeconds")))]);

    public static HpaScaleEventLog Events(JsonElement inputs, string name) => new(
        [.. inputs.Items(name).Select(static entry => new HpaScaleEvent(entry.Int("change"), Now - entry.Seconds("ageSeconds")))]);

    private static HpaScalingPolicy ScalingPolicy(JsonElement policy) => new(
        policy.Text("type") switch
        {
            "Pods" => HpaScalingPolicyType.Pods,
            "Percent" => HpaScalingPolicyType.Percent,
            string other => throw new FormatException($"unknown policy type {other}"),
        },
        policy.Int("value"),
        policy.Seconds("periodSeconds"));

    private static HpaPod Pod(JsonElement pod) => new()
    {
        Usage = pod.MilliOrNull("usage"),
        Request = pod.MilliOrNull("request"),
        Ready = pod.Flag("ready", absent: true),
        Initializing = pod.Flag("initializing"),
        Deleted = pod.Flag("deleted"),
        Phase = !pod.TryGetProperty("phase", out JsonElement phase) ? HpaPodPhase.Running : phase.GetString() switch
        {
            "Running" => HpaPodPhase.Running,
            "Pending" => HpaPodPhase.Pending,
            "Failed" => HpaPodPhase.Failed,
            "Succeeded" => HpaPodPhase.Succeeded,
            string other => throw new FormatException($"unknown phase {other}"),
            null => throw new FormatException("phase is null"),
        },
    };
}
