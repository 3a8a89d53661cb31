using System.Globalization;
using TirGen.Autoscaling;

namespace TirGen.Tool.Manifests;

/// <summary>
/// KEDA's ScaledObject (keda.sh/v1alpha1), with the InterceptorRoute (http.keda.sh/v1beta1) that measures concurrency and request rate.
/// </summary>
internal static class ScaledObjectManifest
{
    private const string ScalerAddress = "keda-add-ons-http-external-scaler.keda:9090";

    public static Manifest Create(ManifestInput input)
    {
        ManifestChecks.RequireScaling(input);
        List<string> gaps = [];
        ManifestChecks.AddMinimum(input, gaps);
        YamlMap? route = InterceptorRoute.Create(input, gaps);
        YamlMap scaledObject = new()
        {
            ["apiVersion"] = "keda.sh/v1alpha1",
            ["kind"] = "ScaledObject",
            ["metadata"] = new YamlMap { ["name"] = input.Name },
            ["spec"] = new YamlMap
            {
                ["scaleTargetRef"] = new YamlMap { ["name"] = input.Name },
                ["pollingInterval"] = (int)Math.Ceiling(input.Profile.PollingIntervalOf(input.Policy).TotalSeconds),
                ["cooldownPeriod"] = input.Policy.StabilityPeriod,
                ["initialCooldownPeriod"] = input.Policy.InitialCooldownPeriod,
                ["minReplicaCount"] = input.Min,
                ["maxReplicaCount"] = input.Policy.MaxReplicas,
                ["advanced"] = new YamlMap
                {
                    ["horizontalPodAutoscalerConfig"] = new YamlMap { ["behavior"] = ScalingBehavior.Create(input, gaps) },
                },
                ["triggers"] = Triggers(input, route is not null, gaps),
            },
        };
        return new(route is null ? [scaledObject] : [route, scaledObject], gaps);
    }

    private static List<YamlMap> Triggers(ManifestInput input, bool hasRoute, List<string> gaps)
    {
        List<YamlMap> triggers = [];
        if (hasRoute)
        {
            triggers.Add(new()
            {
                ["type"] = "external-push",
                ["metricType"] = "AverageValue",
                ["metadata"] = new YamlMap { ["scalerAddress"] = ScalerAddress, ["interceptorRoute"] = input.Name },
            });
        }

        foreach (AutoscalingRule rule in input.Policy.Rules.Where(static rule => rule.Metric == AutoscalingMetric.Custom))
        {
            bool total = input.Profile.CustomTarget == CustomMetricTarget.AverageValue;
            string name = rule.CustomMetricName!.Replace("\\", "\\\\").Replace("\"", "\\\"");
            triggers.Add(new()
            {
                ["type"] = "prometheus",
                ["metricType"] = total ? "AverageValue" : "Value",
                ["metadata"] = new YamlMap
                {
                    ["serverAddress"] = input.PrometheusAddress,
                    ["query"] = $"{(total ? "sum" : "avg")}({{__name__=\"{name}\"}})",
                    ["threshold"] = rule.Value.ToString(CultureInfo.InvariantCulture),
                    ["ignoreNullValues"] = "false",
                },
            });
            gaps.Add($"{ManifestChecks.NameOf(input.Policy, rule)}: which series belong to the endpoint is not part of a policy; narrow the query by labels.");
        }

        return triggers;
    }
}
