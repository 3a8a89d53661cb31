namespace TirGen.Autoscaling.Hpa;

/// <summary>The behaviour of one direction in autoscaling/v2.</summary>
public sealed record HpaScalingRules
{
    /// <summary>Scale-up rules that apply where none are given: the larger of 4 pods and 100 % in 15 s, no window.</summary>
    public static HpaScalingRules DefaultScaleUp { get; } = new()
    {
        StabilizationWindow = TimeSpan.Zero,
        Policies =
        [
            new(HpaScalingPolicyType.Pods, 4, TimeSpan.FromSeconds(15)),
            new(HpaScalingPolicyType.Percent, 100, TimeSpan.FromSeconds(15)),
        ],
    };

    /// <summary>Scale-down rules that apply where none are given: 100 % in 15 s, the window from the controller's flag.</summary>
    public static HpaScalingRules DefaultScaleDown { get; } = new()
    {
        Policies = [new(HpaScalingPolicyType.Percent, 100, TimeSpan.FromSeconds(15))],
    };

    /// <summary>Which policy counts.</summary>
    public HpaSelectPolicy SelectPolicy { get; init; }

    /// <summary>How far back recommendations count; null takes the controller's default.</summary>
    public TimeSpan? StabilizationWindow { get; init; }

    /// <summary>The allowed changes.</summary>
    public IReadOnlyList<HpaScalingPolicy> Policies { get; init; } = [];

    /// <summary>The longest period among the policies: older scale events are of no use.</summary>
    public TimeSpan LongestPeriod
    {
        get
        {
            TimeSpan longest = TimeSpan.Zero;

            // By index: enumerating an interface would allocate on the evaluator's path.
            for (int i = 0; i < Policies.Count; i++)
                longest = Policies[i].Period > longest ? Policies[i].Period : longest;
            return longest;
        }
    }
}
