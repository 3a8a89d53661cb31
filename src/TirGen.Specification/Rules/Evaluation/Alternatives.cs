using TirGen.Specification.Rules.Values;

namespace TirGen.Specification.Rules.Evaluation;

/// <summary>What each branch of a <c>oneOf</c> or <c>anyOf</c> says of a value.</summary>
internal sealed class Alternatives
{
    private readonly List<List<RuleFinding>> _findings = [];

    public List<Truth> Verdicts { get; } = [];

    public IReadOnlyList<IReadOnlyList<RuleFinding>> Findings => _findings;

    public void Add(Truth verdict, List<RuleFinding> findings)
    {
        Verdicts.Add(verdict);
        _findings.Add(findings);
    }

    /// <summary>Reports what the branch that holds has to say: warnings and hints.</summary>
    public void Keep(int branch, EvaluationSite site) => site.Sink?.AddRange(_findings[branch]);
}
