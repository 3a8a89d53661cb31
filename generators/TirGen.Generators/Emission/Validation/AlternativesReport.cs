using TirGen.Specification.Rules;
using TirGen.Specification.Rules.Evaluation;

namespace TirGen.Generators.Emission.Validation;

/// <summary>Prints the checks of alternatives of which a value of one kind can fit several.</summary>
internal sealed class AlternativesReport(RuleJudge judge, RuleReport report, ScalarReport scalars)
{
    private int _sinks;

    public void Print(SourceWriter writer, IReadOnlyList<Rule> branches, List<int> fitting, Operand value, CheckSite site, bool exactlyOne)
    {
        List<Verdict> verdicts = [.. fitting.Select(i => judge.Judge(branches[i], value))];
        if (exactlyOne)
        {
            Several(writer, branches, fitting, verdicts, value, site);
        }

        RuleReport.Guard(writer, Conditions.And(verdicts.Select(static v => v.False)), found => None(found, branches, fitting, value, site));
    }

    private static void Several(
        SourceWriter writer, IReadOnlyList<Rule> branches, List<int> fitting, List<Verdict> verdicts, Operand value, CheckSite site)
    {
        string count = RuleJudge.CountOf(verdicts);
        bool isObject = value.Kind == OperandKind.Object;
        List<string> names = [];
        List<string> others = [];
        for (int i = 0; i < fitting.Count; i++)
        {
            if (isObject && RequiredAlternatives.Of([branches[fitting[i]]]) is [var required])
            {
                names.Add($"{verdicts[i].True} ? {CSharpText.Literal(string.Join(" and ", required))} : null");
            }
            else
            {
                others.Add(verdicts[i].True);
            }
        }

        // Which members exclude each other can be said when nothing else is among the alternatives that hold.
        string onlyNames = names.Count > 1 ? Conditions.And(others.Select(Conditions.Not)) : Conditions.Never;
        RuleReport.Guard(writer, Conditions.And($"{count} > 1", onlyNames), found => found.Line(site.ErrorAt(
            RuleIds.CombinationRefused, site.PointerCode, [TextPart.Code($"__Text.Join({string.Join(", ", names)})"), " exclude each other"])));
        RuleReport.Guard(writer, Conditions.And($"{count} > 1", Conditions.Not(onlyNames)), found => found.Line(site.Error(
            isObject ? RuleIds.CombinationRefused : RuleIds.ValueOutOfRange,
            $" must fit exactly one of {branches.Count} alternatives, not ",
            TextPart.Code($"__Text.Of({count})"))));
    }

    private void None(SourceWriter writer, IReadOnlyList<Rule> branches, List<int> fitting, Operand value, CheckSite site)
    {
        if (NearestBranch.FixedValues(branches, fitting) is { } values)
        {
            scalars.PrintValues(writer, new ValuesRule(values), value, site);
            return;
        }

        if (value.Kind == OperandKind.Object && RequiredAlternatives.Of(branches) is { } required)
        {
            string names = string.Join(" or ", required.Select(static set => string.Join(" and ", set)));
            writer.Line(site.ErrorAt(RuleIds.MissingMember, site.PointerCode, [names + " is required"]));
            return;
        }

        List<string> sinks = [];
        foreach (int i in fitting)
        {
            string sink = "near" + CSharpText.Number(++_sinks);
            writer.Line($"global::TirGen.Validation.ApiViolations {sink} = default;");
            report.Print(writer, branches[i], value, site with { Sink = sink });
            sinks.Add(sink);
        }

        writer.Line($"{site.Sink}.AddNearest({site.PointerCode}, {string.Join(", ", sinks)});");
    }
}
