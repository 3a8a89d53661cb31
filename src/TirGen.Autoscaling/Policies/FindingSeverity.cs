namespace TirGen.Autoscaling;

/// <summary>How much a finding matters.</summary>
public enum FindingSeverity
{
    /// <summary>Worth knowing; harmless.</summary>
    Info,

    /// <summary>The policy works, but not as its author will expect.</summary>
    Warning,

    /// <summary>The policy cannot work, or contradicts itself.</summary>
    Error,
}
