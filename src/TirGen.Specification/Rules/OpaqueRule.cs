using TirGen.Specification.Rules.Values;

namespace TirGen.Specification.Rules;

/// <summary>
/// Stands where a construct could not be lowered. Its verdict is always unknown, so that nothing around it, a negation
/// included, turns a gap into a finding.
/// </summary>
public sealed record OpaqueRule : Rule
{
    /// <summary>The one instance.</summary>
    public static OpaqueRule Instance { get; } = new();

    internal override TTruth Judge<TValue, TTruth, TText>(IRuleDomain<TValue, TTruth, TText> domain, TValue value) => domain.Of(Truth.Unknown);

    internal override void Report<TValue, TTruth, TText, TSite>(IRuleReport<TValue, TTruth, TText, TSite> report, TValue value, TSite site)
    {
        // Nothing is certain of what could not be read.
    }
}
