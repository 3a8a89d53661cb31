using TirGen.Generators.Emission.Code;
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
            Several(writer, branches, verdicts, value, site);
        }

        RuleReport.Guard(writer, Conditions.And(verdicts.Select(static v => v.False)), found => None(found, branches, fitting, value, site));
    }

    private static void Several(SourceWriter writer, IReadOnlyList<Rule> branches, List<Verdict> verdicts, Operand value, CheckSite site)
    {
        string count = RuleJudge.CountOf(verdicts);
        string id = value.Kind == OperandKind.Object ? RuleIds.CombinationRefused : RuleIds.ValueOutOfRange;
        RuleReport.Guard(writer, $"{count} > 1", found => found.Line(RequiredOf(branches, value) is { } required
            ? site.ErrorAt(id, site.PointerCode, [CheckSite.Words(RequiredAlternatives.ExclusiveSentence(required))])
            : site.Error(id, $" must fit exactly one of {branches.Count} alternatives, not ", TextPart.Code($"__Text.Of({count})"))));
    }

    private static IReadOnlyList<string>[]? RequiredOf(IReadOnlyList<Rule> branches, Operand value) =>
        value.Kind == OperandKind.Object ? RequiredAlternatives.Of(branches) : null;

    private void None(SourceWriter writer, IReadOnlyList<Rule> branches, List<int> fitting, Operand value, CheckSite site)
    {
        if (NearestBranch.FixedValues(branches, fitting) is { } values)
        {
            scalars.PrintValues(writer, new ValuesRule(values), value, site);
            return;
        }

        if (RequiredOf(branches, value) is { } required)
        {
            writer.Line(site.ErrorAt(RuleIds.MissingMember, site.PointerCode, [CheckSite.Words(RequiredAlternatives.MissingSentence(required))]));
            return;
        }

        List<string> sinks = [];
        foreach (int i in fitting)
        {
            string sink = "near" + CSharpText.Number(++_sinks);
            writer.Line($"__Found {sink} = default;");
            report.Print(writer, branches[i], value, site with { Sink = sink });
            sinks.Add(sink);
        }

        writer.Line($"{site.Sink}.AddNearest({site.PointerCode}, {string.Join(", ", sinks)});");
    }
}
