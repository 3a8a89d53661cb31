using TirGen.Specification.Rules.Values;

namespace TirGen.Specification.Rules.Evaluation;

/// <summary>The rules of a list's items.</summary>
internal sealed class ListRules(RuleEvaluation evaluation)
{
    public Truth Items(ItemsRule rule, RuleValue value, EvaluationSite site)
    {
        if (value is not ListValue list)
        {
            return ScalarRules.Inapplicable(value);
        }

        Truth verdict = list.IsComplete ? Truth.True : Truth.Unknown;
        for (int i = 0; i < list.Items.Count; i++)
        {
            // Where others may stand between, an item may belong to any position: only a list of one rule can judge it.
            Rule? item = i < rule.Prefix.Count && list.IsComplete ? rule.Prefix[i] : rule.Rest;
            if (item is null || (!list.IsComplete && rule.Prefix.Count > 0))
            {
                continue;
            }

            verdict = verdict.And(Item(item, list.Items[i], site.Item(i)));
            if (verdict == Truth.False && site.Sink is null)
            {
                return Truth.False;
            }
        }

        return verdict;
    }

    public Truth Count(ItemCountRule rule, RuleValue value, EvaluationSite site)
    {
        if (value is not ListValue list)
        {
            return ScalarRules.Inapplicable(value);
        }

        int count = list.Items.Count;
        bool tooFew = list.IsComplete && count < rule.Minimum;
        if (tooFew || count > rule.Maximum)
        {
            string bound = tooFew
                ? "at least " + JsonTypeNames.Count(rule.Minimum, "item")
                : "at most " + JsonTypeNames.Count(rule.Maximum, "item");
            if (site.Sink is null)
            {
                return Truth.False;
            }

            // An empty list may be left out; what a longer one lacks or has too much of, only a person knows.
            RuleFinding finding = Report.Finding(site, RuleIds.ListItems, value, [.. site.Path.Describe(), $" must have {bound}, not {count}"]);
            return Report.Add(site, count == 0 && site.Path.Name is not null ? finding with { Changes = [new(finding.Pointer, RuleValue.Absent(), IsDictated: true)] } : finding);
        }

        return list.IsComplete || (rule.Maximum is null && count >= rule.Minimum) ? Truth.True : Truth.Unknown;
    }

    public Truth Unique(RuleValue value, EvaluationSite site)
    {
        if (value is not ListValue list)
        {
            return ScalarRules.Inapplicable(value);
        }

        Truth verdict = list.IsComplete ? Truth.True : Truth.Unknown;
        Dictionary<string, int> known = new(StringComparer.Ordinal);
        List<int> partlyKnown = [];
        for (int i = 0; i < list.Items.Count; i++)
        {
            string? key = RuleValueText.TryWriteKey(list.Items[i]);
            if (key is null)
            {
                verdict = verdict.And(Enumerable.Range(0, i).Aggregate(Truth.True, (all, other) => all.And(Differ(list, other, i))));
                partlyKnown.Add(i);
            }
            else if (known.TryGetValue(key, out int first))
            {
                verdict = Repetition(list.Items[i], i, first, site);
            }
            else
            {
                known.Add(key, i);
                verdict = verdict.And(partlyKnown.Aggregate(Truth.True, (all, other) => all.And(Differ(list, other, i))));
            }
        }

        return verdict;
    }

    public Truth Contains(ContainsRule rule, RuleValue value, EvaluationSite site)
    {
        if (value is not ListValue list)
        {
            return ScalarRules.Inapplicable(value);
        }

        long least = 0;
        long most = 0;
        foreach (RuleValue item in list.Items)
        {
            Truth holds = evaluation.Evaluate(rule.Item, item, site.Silent());
            least += holds == Truth.True ? 1 : 0;
            most += holds == Truth.False ? 0 : 1;
        }

        most = list.IsComplete ? most : long.MaxValue;
        if (most < rule.Minimum || least > rule.Maximum)
        {
            string bound = most < rule.Minimum
                ? "at least " + JsonTypeNames.Count(rule.Minimum, "item")
                : "at most " + JsonTypeNames.Count(rule.Maximum, "item");
            return site.Sink is null ? Truth.False
                : Report.Value(site, RuleIds.ListItems, value, $" must have {bound} of the kind that the schema asks for, not {least}");
        }

        return least >= rule.Minimum && !(most > rule.Maximum) ? Truth.True : Truth.Unknown;
    }

    private static IReadOnlyList<MessagePart> ListName(EvaluationSite site) =>
        site.Path.Name is null ? [] : [" of ", .. site.Path.Describe()];

    private static Truth Differ(ListValue list, int left, int right) =>
        RuleValueEquality.AreEqual(list.Items[left], list.Items[right]).Not();

    private static Truth Repetition(RuleValue item, int index, int first, EvaluationSite site)
    {
        if (site.Sink is not null)
        {
            RuleFinding finding = Report.Finding(
                site, RuleIds.ListItems, item, [$"item {index + 1}", .. ListName(site), $" repeats item {first + 1}"]);
            string pointer = site.Item(index).Path.ToString();
            Report.Add(site, finding with { Pointer = pointer, Changes = [new(pointer, RuleValue.Absent(), IsDictated: true)] });
        }

        return Truth.False;
    }

    private Truth Item(Rule rule, RuleValue item, EvaluationSite site) =>
        rule is BooleanRule { Value: false } && site.Sink is not null
            ? Report.Add(site, Report.Finding(site, RuleIds.ListItems, item, [.. site.Path.Describe(), " is one too many"]))
            : evaluation.Evaluate(rule, item, site);
}
