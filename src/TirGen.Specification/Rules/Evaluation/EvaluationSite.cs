namespace TirGen.Specification.Rules.Evaluation;

/// <summary>Where in the evaluated value a rule is applied, why, and who hears of it.</summary>
/// <param name="Path">The value.</param>
/// <param name="Because">The condition under which the rule applies, as words; null when it always does.</param>
/// <param name="Sink">Takes findings.</param>
internal sealed record EvaluationSite(ValuePath Path, IReadOnlyList<MessagePart>? Because, List<RuleFinding> Sink) : IRuleSite<EvaluationSite>
{
    public bool IsConditional => Because is not null;

    public EvaluationSite Into(List<RuleFinding> sink) => this with { Sink = sink };

    public EvaluationSite Member(string name) => this with { Path = Path.Member(name) };

    public EvaluationSite Item(int index) => this with { Path = Path.Item(index) };

    public EvaluationSite Under(IReadOnlyList<MessagePart> condition) => this with { Because = condition.Count > 0 ? condition : Because ?? [] };
}
