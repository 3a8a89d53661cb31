namespace TirGen.Specification.Rules;

/// <summary><c>prefixItems</c> and <c>items</c>. Says nothing of a value that is no list.</summary>
/// <param name="Prefix">The rules of the first items, by position.</param>
/// <param name="Rest">The rule of every item behind them; null when any is welcome.</param>
public sealed record ItemsRule(IReadOnlyList<Rule> Prefix, Rule? Rest) : Rule;
