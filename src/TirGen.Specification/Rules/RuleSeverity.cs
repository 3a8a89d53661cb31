namespace TirGen.Specification.Rules;

/// <summary>How much it matters that a rule is broken.</summary>
public enum RuleSeverity
{
    /// <summary>A hint: no harm is done.</summary>
    Info,

    /// <summary>Probably not what was meant.</summary>
    Warning,

    /// <summary>The API refuses it, or it contradicts itself.</summary>
    Error,
}
