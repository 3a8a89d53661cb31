using TirGen.Specification.Cel;
using TirGen.Specification.Cel.Types;
using TirGen.Specification.Rules.Values;

namespace TirGen.Specification.Rules;

/// <summary>One entry of <c>x-validations</c>: an expression over <c>self</c> that must be true.</summary>
/// <param name="Expression">The checked expression.</param>
/// <param name="SelfType">The type of <c>self</c> by the schema.</param>
/// <param name="Message">What a person reads when it is false.</param>
/// <param name="Severity">How much that matters.</param>
/// <param name="FieldPath">The member below <c>self</c> that the message belongs to; empty for <c>self</c>.</param>
public sealed record ExpressionRule(
    CelExpression Expression, CelType SelfType, string Message, RuleSeverity Severity, IReadOnlyList<string> FieldPath) : Rule
{
    /// <summary>The id of the finding when it is false, which tells how much that matters.</summary>
    public string Id => Severity switch
    {
        RuleSeverity.Error => RuleIds.CombinationRefused,
        RuleSeverity.Warning => RuleIds.CombinationSuspect,
        _ => RuleIds.CombinationHint,
    };

    internal override TTruth Judge<TValue, TTruth, TText>(IRuleDomain<TValue, TTruth, TText> domain, TValue value) =>
        Severity == RuleSeverity.Error ? domain.Evaluate(this, value) : domain.Of(Truth.True);

    internal override void Report<TValue, TTruth, TText, TSite>(IRuleReport<TValue, TTruth, TText, TSite> report, TValue value, TSite site) =>
        report.Expression(this, value, site);
}
