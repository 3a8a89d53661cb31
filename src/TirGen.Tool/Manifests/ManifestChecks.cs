using TirGen.Autoscaling;
using TirGen.Tool.Input;

namespace TirGen.Tool.Manifests;

/// <summary>What no manifest can say, and the notes that all of them share.</summary>
internal static class ManifestChecks
{
    /// <summary>Refuses policies that have nothing to write.</summary>
    /// <exception cref="InputException">A fixed size, or a reading that is another autoscaler's.</exception>
    public static void RequireScaling(ManifestInput input)
    {
        if (input.Profile.Algorithm == ScalingAlgorithm.KnativeKpa)
            throw new InputException("The profile knative-kpa reads the policy for Knative's autoscaler, which these manifests do not configure. Use tir-keda-http.");
        if (input.IsFixed)
            throw new InputException($"The policy is a fixed size, so there is nothing to scale by. Set spec.replicas of the deployment to {input.Min}.");
    }

    /// <summary>Lists a minimum that the reading raises.</summary>
    public static void AddMinimum(ManifestInput input, List<string> gaps)
    {
        if (input.Min != input.Policy.MinReplicas)
            gaps.Add($"min_replicas: {input.Policy.MinReplicas} is read as {input.Min} under this profile (no-zero).");
    }

    /// <summary>Name of a rule in a list of gaps.</summary>
    public static string NameOf(AutoscalingPolicy policy, AutoscalingRule rule)
    {
        string metric = rule.Metric switch
        {
            AutoscalingMetric.Concurrency => "concurrency",
            AutoscalingMetric.RequestRate => "requestRate",
            _ => $"custom {rule.CustomMetricName}",
        };
        return $"rules/{policy.Rules.ToList().FindIndex(other => ReferenceEquals(other, rule))} ({metric}, value {rule.Value})";
    }
}
