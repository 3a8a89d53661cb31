namespace TirGen.Autoscaling;

/// <summary>Whether requests are held while no replica is ready.</summary>
public enum HoldQueueReading
{
    /// <summary>As <c>is_hold_queue</c> says.</summary>
    FromPolicy,

    /// <summary>Always held.</summary>
    Always,

    /// <summary>Never held: they fail at once.</summary>
    Never,
}
