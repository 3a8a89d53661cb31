using TirGen.Generators.Emission.Code;
using TirGen.Specification.Rules;

namespace TirGen.Generators.Emission.Validation;

/// <summary>Prints the checks of single values.</summary>
internal sealed class ScalarReport(RuleJudge judge)
{
    public void Print(SourceWriter writer, ScalarRule rule, Operand value, CheckSite site)
    {
        // Counts the steps, and refuses what is too large.
        judge.Judge(rule, value);
        string asked = Conditions.Always;
        foreach (Demand<Verdict, TextPart> demand in judge.Scalars.Demands(rule, value))
        {
            RuleReport.Guard(writer, Conditions.And(asked, demand.Holds.False), found => found.Line(Sentence(demand, site)));
            asked = Conditions.And(asked, demand.Holds.True);
        }
    }

    /// <summary>Says that a value is none of a set.</summary>
    public void PrintValues(SourceWriter writer, ValuesRule rule, Operand value, CheckSite site)
    {
        foreach (Demand<Verdict, TextPart> demand in rule.Demands(judge.Scalars.Domain, value))
        {
            writer.Line(Sentence(demand, site));
        }
    }

    private static string Sentence(Demand<Verdict, TextPart> demand, CheckSite site) => site.Error(demand.Id, demand.Otherwise());
}
