using static TirGen.Autoscaling.FindingEvidence;
using static TirGen.Autoscaling.FindingSeverity;

namespace TirGen.Autoscaling;

/// <summary>Checks of the policy's own numbers.</summary>
internal static class BoundChecks
{
    public static void Run(AutoscalingPolicy policy, PolicyLintOptions options, List<Finding> findings)
    {
        int limit = options.PrivateCluster ? PolicyLintOptions.PrivateClusterLimit : PolicyLintOptions.SharedClusterLimit;
        if (policy.MinReplicas < 0)
            findings.Add(new("min-negative", Error, Documented, "/min_replicas", $"min_replicas is {policy.MinReplicas}.", "Give 0 or more."));
        if (policy.MaxReplicas < 1)
            findings.Add(new("max-below-one", Error, Documented, "/max_replicas", $"max_replicas is {policy.MaxReplicas}.", "Give 1 or more."));
        if (policy.MaxReplicas > limit)
        {
            findings.Add(new(
                "max-above-limit", policy.MaxReplicas > PolicyLintOptions.PrivateClusterLimit ? Error : Warning, Documented, "/max_replicas",
                $"max_replicas is {policy.MaxReplicas}; the platform allows {limit}.",
                "Lower it, or use a private cluster."));
        }

        if (policy.MinReplicas > policy.MaxReplicas)
        {
            findings.Add(new(
                "min-above-max", Error, Documented, "/min_replicas",
                $"min_replicas {policy.MinReplicas} is above max_replicas {policy.MaxReplicas}.",
                "Swap or correct them."));
        }

        if (policy.MinReplicas < policy.MaxReplicas && policy.Rules.IsEmpty)
        {
            findings.Add(new(
                "no-rules", Warning, Assumed, "/rules",
                "There is a range to scale in, but no rule to scale by.",
                "Add a rule, or set both bounds to the same number."));
        }

        if (policy.MinReplicas > options.Capacity)
        {
            findings.Add(new(
                "minimum-over-capacity", Warning, Derived, "/min_replicas",
                $"min_replicas is {policy.MinReplicas}, and there is room for {options.Capacity}: the others wait for a machine for ever.",
                $"Lower it to {options.Capacity} or less, or make room."));
        }

        if (policy.StabilityPeriod < 0)
            findings.Add(Negative("/stability_period", "stability_period", policy.StabilityPeriod));
        if (policy.InitialCooldownPeriod < 0)
            findings.Add(Negative("/initial_cooldown_period", "initial_cooldown_period", policy.InitialCooldownPeriod));
    }

    public static Finding Negative(string pointer, string name, int value) =>
        new("period-negative", Error, Documented, pointer, $"{name} is {value} s.", "Give 0 or more seconds.");
}
