namespace TirGen.Autoscaling.Hpa;

/// <summary>Rules for both directions; without them the controller takes its older, fixed path.</summary>
/// <param name="ScaleUp">Rules for growing.</param>
/// <param name="ScaleDown">Rules for shrinking.</param>
public sealed record HpaBehavior(HpaScalingRules ScaleUp, HpaScalingRules ScaleDown)
{
    /// <summary>The defaults of autoscaling/v2.</summary>
    public static HpaBehavior Default { get; } = new(HpaScalingRules.DefaultScaleUp, HpaScalingRules.DefaultScaleDown);
}
