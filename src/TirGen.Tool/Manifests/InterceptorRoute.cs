using System.Globalization;
using TirGen.Autoscaling;

namespace TirGen.Tool.Manifests;

/// <summary>The route of the HTTP add-on: it counts requests, holds them during a cold start, and gives KEDA their number and rate.</summary>
internal static class InterceptorRoute
{
    /// <summary>The route; null when no rule needs it.</summary>
    public static YamlMap? Create(ManifestInput input, List<string> gaps)
    {
        AutoscalingRule? concurrency = Smallest(input, AutoscalingMetric.Concurrency, gaps);
        AutoscalingRule? rate = Smallest(input, AutoscalingMetric.RequestRate, gaps);
        bool holds = input.Profile.HoldsRequests(input.Policy);
        if (concurrency is null && rate is null)
        {
            if (holds)
                gaps.Add("is_hold_queue: without a concurrency or requestRate rule no interceptor is in the path, so nothing holds requests.");
            return null;
        }

        return new()
        {
            ["apiVersion"] = "http.keda.sh/v1beta1",
            ["kind"] = "InterceptorRoute",
            ["metadata"] = new YamlMap { ["name"] = input.Name },
            ["spec"] = new YamlMap
            {
                ["target"] = new YamlMap { ["service"] = input.Service, ["port"] = input.Port },
                ["rules"] = new[] { new YamlMap { ["hosts"] = new[] { input.Host ?? "*" } } },
                ["scalingMetric"] = new YamlMap
                {
                    ["concurrency"] = concurrency is null ? null : new YamlMap { ["targetValue"] = concurrency.Value },
                    ["requestRate"] = rate is null ? null : Rate(rate, input.Profile.RateUnit),
                },
                ["timeouts"] = holds ? new YamlMap { ["readiness"] = "0s" } : null,
                ["coldStart"] = holds ? null : new YamlMap
                {
                    ["placeholder"] = new YamlMap { ["response"] = new YamlMap { ["statusCode"] = 503 } },
                },
            },
        };
    }

    /// <summary>The rate as the add-on counts it, in requests per bucket.</summary>
    public static YamlMap Rate(AutoscalingRule rule, RequestRateUnit unit) => new()
    {
        ["targetValue"] = unit == RequestRateUnit.PerSecond ? rule.Value * rule.Granularity : rule.Value,
        ["window"] = Seconds(rule.Window),
        ["granularity"] = Seconds(rule.Granularity),
    };

    /// <summary>A route has one target per metric: the smallest asks for most replicas.</summary>
    private static AutoscalingRule? Smallest(ManifestInput input, AutoscalingMetric metric, List<string> gaps)
    {
        AutoscalingRule[] rules = [.. input.Policy.Rules.Where(rule => rule.Metric == metric)];
        AutoscalingRule? smallest = rules.MinBy(static rule => rule.Value);
        foreach (AutoscalingRule other in rules.Where(rule => !ReferenceEquals(rule, smallest)))
            gaps.Add($"{ManifestChecks.NameOf(input.Policy, other)}: a route has one target per metric; {ManifestChecks.NameOf(input.Policy, smallest!)} is written.");
        return smallest;
    }

    private static string Seconds(int seconds) => seconds.ToString(CultureInfo.InvariantCulture) + "s";
}
