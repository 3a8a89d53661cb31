using TirGen.Generators.Emission.Code;
using TirGen.Specification.Rules;

namespace TirGen.Generators.Emission.Validation;

/// <summary>Prints the checks of lists.</summary>
internal sealed class ListReport(RuleJudge judge, RuleReport report, CheckScope scope)
{
    public void Print(SourceWriter writer, Rule rule, Operand value, CheckSite site)
    {
        if (value.Kind != OperandKind.List)
        {
            judge.Judge(rule, value);
            return;
        }

        switch (rule)
        {
            case ItemCountRule r:
                Count(writer, $"{value.Count} < {CSharpText.Count(r.Minimum)}", r.Minimum > 0 ? r.Minimum : null, "at least", value, site);
                Count(writer, $"{value.Count} > {CSharpText.Count(r.Maximum ?? 0)}", r.Maximum, "at most", value, site);
                break;
            case ItemsRule r:
                Items(writer, r, value, site);
                break;
            case UniqueItemsRule:
                Unique(writer, value, site);
                break;
            case ContainsRule r:
                Contains(writer, r, value, site);
                break;
        }
    }

    /// <summary>Prints a loop over the items; nothing when its body is empty.</summary>
    public void Loop(SourceWriter writer, Operand list, string from, Action<SourceWriter, string> body)
    {
        string index = scope.Open();
        SourceWriter trial = new();
        body(trial, index);
        if (trial.ToString().Length > 0)
        {
            using (writer.Block($"for (int {index} = {from}; {index} < {list.Count}; {index}++)"))
            {
                writer.Line(trial.ToString().TrimEnd('\n'));
            }
        }

        scope.Close(index);
    }

    private static void Count(SourceWriter writer, string condition, long? limit, string bound, Operand value, CheckSite site)
    {
        if (limit is not null)
        {
            RuleReport.Guard(writer, condition, found => found.Line(site.Error(
                RuleIds.ListItems, $" must have {bound} {JsonTypeNames.Count(limit.Value, "item")}, not ", TextPart.Code($"__Text.Of({value.Count})"))));
        }
    }

    private void Items(SourceWriter writer, ItemsRule rule, Operand list, CheckSite site)
    {
        for (int i = 0; i < rule.Prefix.Count; i++)
        {
            string index = CSharpText.Number(i);
            RuleReport.Guard(writer, $"{list.Count} > {index}", found => Item(found, rule.Prefix[i], list, index, site));
        }

        if (rule.Rest is not null)
        {
            Loop(writer, list, CSharpText.Number(rule.Prefix.Count), (loop, index) => Item(loop, rule.Rest, list, index, site));
        }
    }

    private void Item(SourceWriter writer, Rule rule, Operand list, string index, CheckSite site)
    {
        CheckSite inner = site.Item(index);
        if (rule is BooleanRule { Value: false })
        {
            writer.Line(inner.Error(RuleIds.ListItems, " is one too many"));
        }
        else
        {
            report.Print(writer, rule, judge.Slots.Item(list, index), inner);
        }
    }

    private void Unique(SourceWriter writer, Operand list, CheckSite site) => Loop(writer, list, "1", (loop, later) =>
    {
        string earlier = scope.Open();
        string same = judge.Lists.Same(judge.Slots.Item(list, later), judge.Slots.Item(list, earlier));
        using (loop.Block($"for (int {earlier} = 0; {earlier} < {later}; {earlier}++)"))
        using (loop.Block($"if ({Conditions.Bare(same)})"))
        {
            loop.Line(site.ErrorAt(
                RuleIds.ListItems,
                site.Item(later).PointerCode,
                ["Item ", TextPart.Code($"__Text.Of({later} + 1)"), .. site.OfSubject(), " repeats item ", TextPart.Code($"__Text.Of({earlier} + 1)")]));
            loop.Line("break;");
        }

        scope.Close(earlier);
    });

    private void Contains(SourceWriter writer, ContainsRule rule, Operand list, CheckSite site)
    {
        string least = judge.Lists.Counting(rule.Item, list, certainly: true);
        string most = judge.Lists.Counting(rule.Item, list, certainly: false);
        string tooFew = $"{most} < {CSharpText.Count(rule.Minimum)}";
        void Report(string condition, string bound) => RuleReport.Guard(writer, condition, found => found.Line(site.Error(
            RuleIds.ListItems, $" must have {bound} of the kind that the schema asks for, not ", TextPart.Code($"__Text.Of({least})"))));
        Report(rule.Minimum > 0 ? tooFew : Conditions.Never, "at least " + JsonTypeNames.Count(rule.Minimum, "item"));
        Report(rule.Maximum is { } limit ? Conditions.And($"{least} > {CSharpText.Count(limit)}", rule.Minimum > 0 ? Conditions.Not(tooFew) : Conditions.Always) : Conditions.Never, "at most " + JsonTypeNames.Count(rule.Maximum, "item"));
    }
}
