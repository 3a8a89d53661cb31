namespace TirGen.Autoscaling;

/// <summary>Judges a policy: what cannot work, and what will not do what its author expects.</summary>
public static class PolicyLinter
{
    /// <summary>Checks a policy.</summary>
    /// <param name="policy">The policy.</param>
    /// <param name="options">What else is known of the endpoint.</param>
    /// <returns>Findings with pointers from the policy object, errors first.</returns>
    public static IReadOnlyList<Finding> Check(AutoscalingPolicy policy, PolicyLintOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(policy);
        options ??= new();
        List<Finding> findings = [];
        BoundChecks.Run(policy, options, findings);
        for (int i = 0; i < policy.Rules.Length; i++)
            RuleChecks.Run(policy, i, options, findings);
        InteractionChecks.Run(policy, options, findings);
        return [.. findings.OrderByDescending(static finding => finding.Severity)];
    }

    /// <summary>Whether an evaluator can work with a policy: no finding of severity error on a private cluster, and a rule where there is a range.</summary>
    public static bool IsUsable(AutoscalingPolicy policy) =>
        (policy.MinReplicas >= policy.MaxReplicas || !policy.Rules.IsEmpty)
        && Check(policy, new() { PrivateCluster = true }).All(static finding => finding.Severity != FindingSeverity.Error);
}
