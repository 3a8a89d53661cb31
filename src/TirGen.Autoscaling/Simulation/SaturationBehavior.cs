namespace TirGen.Autoscaling;

/// <summary>What happens to a request when replicas are ready but all their slots are taken.</summary>
public enum SaturationBehavior
{
    /// <summary>It waits, first come first served.</summary>
    Queue,

    /// <summary>It is refused with 503.</summary>
    Reject,
}
