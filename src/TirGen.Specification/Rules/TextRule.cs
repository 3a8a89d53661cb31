using TirGen.Specification.Rules.Patterns;

namespace TirGen.Specification.Rules;

/// <summary>
/// <c>minLength</c>, <c>maxLength</c> (in Unicode code points) and <c>pattern</c>: one rule, since a text that breaks several is
/// wrong once. Says nothing of a value that is no string.
/// </summary>
public sealed record TextRule(long MinLength, long? MaxLength, TextPattern? Pattern) : DemandRule
{
    internal override JsonTypes Subjects => JsonTypes.String;

    internal override IEnumerable<Demand<TTruth, TText>> Demands<TValue, TTruth, TText>(IValueDomain<TValue, TTruth, TText> domain, TValue value)
    {
        if (MinLength > 0)
        {
            yield return MinLength == 1
                ? Demand(domain.HasAtLeast(value, MinLength), () => [domain.Words(" must not be empty")])
                : Demand(domain.HasAtLeast(value, MinLength), () => [domain.Words($" must have at least {JsonTypeNames.Count(MinLength, "character")}, not "), domain.LengthOf(value)]);
        }

        if (MaxLength is { } most)
        {
            Demand<TTruth, TText> demand = most == 0
                ? Demand(domain.HasAtMost(value, most), () => [domain.Words(" must be empty, not "), domain.Shown(value)])
                : Demand(domain.HasAtMost(value, most), () => [domain.Words($" must have at most {JsonTypeNames.Count(most, "character")}, not "), domain.LengthOf(value)]);
            yield return demand with { FailsAlone = true };
        }

        if (Pattern is not null)
        {
            yield return Pattern.Source == "\\S"
                ? Demand(domain.Matches(value, Pattern), () => [domain.Words(" must not be blank")])
                : Demand(domain.Matches(value, Pattern), () => [domain.Words($" must match the pattern {Pattern.Source}, which "), domain.Shown(value), domain.Words(" "), domain.Outcome()]);
        }

        static Demand<TTruth, TText> Demand(TTruth holds, Func<TText[]> otherwise) => new(holds, RuleIds.ValueOutOfRange, otherwise);
    }
}
