namespace TirGen.Autoscaling;

/// <summary>One decision of a <see cref="PolicyEvaluator"/>, with what led to it.</summary>
public readonly record struct Decision
{
    /// <summary>When.</summary>
    public TimeSpan Time { get; init; }

    /// <summary>The size before.</summary>
    public int Current { get; init; }

    /// <summary>The size to set.</summary>
    public int Desired { get; init; }

    /// <summary>What the driving rule asked for, whatever the bounds are.</summary>
    public int Proposed { get; init; }

    /// <summary>That, after the windows of the past, before limits and bounds; at most one above the maximum.</summary>
    public int Stabilized { get; init; }

    /// <summary>Why.</summary>
    public DecisionReason Reason { get; init; }

    /// <summary>Index of the rule that asked for most; −1 when no rule was consulted.</summary>
    public int DrivingRule { get; init; }

    /// <summary>The driving rule's sample in thousandths.</summary>
    public long DrivingTotalMilli { get; init; }

    /// <summary>Whether that sample is the average of Knative's short window, which caused a panic.</summary>
    public bool IsBurst { get; init; }

    /// <summary>Requests held or waiting at the time, where whoever evaluates knows it.</summary>
    public int Held { get; init; }

    /// <summary>Rules without a sample.</summary>
    public int FailedRules { get; init; }

    /// <summary>Whether the size changes.</summary>
    public bool IsChange => Desired != Current;

    /// <summary>What stands for a decision before the first one.</summary>
    internal static Decision NotEvaluated(int replicas) => new()
    {
        Current = replicas,
        Desired = replicas,
        Proposed = replicas,
        Stabilized = replicas,
        Reason = DecisionReason.NotEvaluated,
        DrivingRule = -1,
    };

    /// <summary>The decision in one sentence.</summary>
    /// <param name="policy">The policy that was evaluated.</param>
    public string Explain(AutoscalingPolicy policy) => DecisionExplanation.Describe(this, policy);
}
