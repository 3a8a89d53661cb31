namespace TirGen.Autoscaling;

/// <summary>What a minimum of 0 means.</summary>
public enum ScaleToZeroReading
{
    /// <summary>Zero replicas when idle, straight from any size, as KEDA's executor does.</summary>
    Enabled,

    /// <summary>The platform keeps one replica.</summary>
    Disabled,
}
