using TirGen.Specification.Rules.Values;

namespace TirGen.Specification.Rules;

/// <summary>The schemas <c>true</c>, which every value meets, and <c>false</c>, which none does.</summary>
public sealed record BooleanRule(bool Value) : Rule
{
    /// <summary>Every value meets it.</summary>
    public static BooleanRule True { get; } = new(true);

    /// <summary>No value meets it.</summary>
    public static BooleanRule False { get; } = new(false);

    internal override TTruth Judge<TValue, TTruth, TText>(IRuleDomain<TValue, TTruth, TText> domain, TValue value) =>
        Value ? domain.Of(Truth.True) : domain.Not(domain.Exists(value));

    internal override void Report<TValue, TTruth, TText, TSite>(IRuleReport<TValue, TTruth, TText, TSite> report, TValue value, TSite site)
    {
        if (!Value)
        {
            report.When(report.Domain.Exists(value), () => report.Say(new Complaint<TText>(RuleIds.CombinationRefused, [report.Domain.Words(" is not allowed here")]), value, site));
        }
    }
}
