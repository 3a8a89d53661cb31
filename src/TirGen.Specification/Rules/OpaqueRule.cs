namespace TirGen.Specification.Rules;

/// <summary>
/// Stands where a construct could not be lowered. Its verdict is always unknown, so that nothing around it, a negation
/// included, turns a gap into a finding.
/// </summary>
public sealed record OpaqueRule : Rule
{
    /// <summary>The one instance.</summary>
    public static OpaqueRule Instance { get; } = new();
}
