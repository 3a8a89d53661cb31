namespace TirGen.Specification.Rules.Evaluation;

/// <summary>Where in the evaluated value a rule is applied, why, and who hears of it.</summary>
/// <param name="Path">The value.</param>
/// <param name="Because">The condition under which the rule applies, as words; null when it always does.</param>
/// <param name="Sink">Takes findings; null when only the verdict counts.</param>
internal sealed record EvaluationSite(ValuePath Path, IReadOnlyList<MessagePart>? Because, List<RuleFinding>? Sink)
{
    public EvaluationSite Silent() => Sink is null ? this : this with { Sink = null };

    public EvaluationSite Into(List<RuleFinding> sink) => this with { Sink = sink };

    public EvaluationSite Member(string name) => Sink is null ? this : this with { Path = Path.Member(name) };

    public EvaluationSite Item(int index) => Sink is null ? this : this with { Path = Path.Item(index) };

    public EvaluationSite Under(IReadOnlyList<MessagePart> condition) => this with { Because = condition };
}
