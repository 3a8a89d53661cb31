namespace TirGen.Autoscaling;

/// <summary>What <c>stability_period</c> does. The vendor says only: seconds to wait after scaling before scaling again.</summary>
public enum StabilityPeriodReading
{
    /// <summary>S1: KEDA's cooldown before zero, and HPA's scale-down stabilisation window. Its default, 300, is the default of both.</summary>
    CooldownAndStabilization,

    /// <summary>S2: to the letter, a freeze after any scaling; waking from zero and the bounds are exempt. Still the cooldown before zero.</summary>
    FreezeAfterScaling,
}
