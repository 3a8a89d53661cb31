namespace TirGen.Autoscaling;

/// <summary>With which size a scenario begins.</summary>
internal enum StartState
{
    /// <summary>What the policy keeps for the traffic at the start, or what the options give.</summary>
    Steady,

    /// <summary>The policy's minimum.</summary>
    Minimum,

    /// <summary>The policy's maximum.</summary>
    Maximum,
}
