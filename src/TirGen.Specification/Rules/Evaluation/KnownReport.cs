using TirGen.Specification.Rules.Values;

namespace TirGen.Specification.Rules.Evaluation;

/// <summary>Takes what rules say of known values, and names what would mend them.</summary>
internal sealed class KnownReport(KnownValues domain) : IRuleReport<RuleValue, Truth, MessagePart, EvaluationSite>
{
    public IRuleDomain<RuleValue, Truth, MessagePart> Domain => domain;

    public void Report(Rule rule, RuleValue value, EvaluationSite site)
    {
        if (!KnownValues.Concerns(rule, value) || !domain.TryEnter())
        {
            return;
        }

        rule.Report(this, value, site);
        domain.Leave();
    }

    public void When(Truth condition, Action then)
    {
        if (condition == Truth.True)
        {
            then();
        }
    }

    public void Unless(Truth condition, Action then)
    {
        if (condition != Truth.True)
        {
            then();
        }
    }

    public void Say(DemandRule rule, RuleValue value, EvaluationSite site)
    {
        if (rule.Demands(domain, value).FirstOrDefault(static demand => demand.Holds == Truth.False) is not { } failed)
        {
            return;
        }

        (string? nearest, RuleValue? other) = ValueRepairs.Of(rule, failed, value, site);
        RuleFinding finding = Finding(site, failed.Id, value, [.. site.Path.Describe(), .. failed.Otherwise()], nearest is null ? (MessagePart?)null : $"\"{nearest}\"");
        finding = other is null ? finding : finding with { Changes = [new(finding.Pointer, other, IsDictated: true)] };
        site.Sink.Add(nearest is null ? finding : finding with { Repair = RepairKind.UseNearest, Suggestion = nearest });
    }

    public void Say(Complaint<MessagePart> complaint, RuleValue value, EvaluationSite site) => site.Sink.Add(Finding(complaint, value, site));

    public void SayOf(RuleValue target, string name, Complaint<MessagePart> complaint, EvaluationSite site)
    {
        ((ObjectValue)target).TryFind(name, out RuleMember member);
        site.Sink.Add(Finding(complaint, member.Value, site.Member(name)) with { Origin = member.Origin ?? member.Value.Origin });
    }

    public void Member(RuleValue target, string name, Rule rule, EvaluationSite site)
    {
        ObjectValue known = (ObjectValue)target;
        if (known.Has(name) == Truth.True)
        {
            Report(rule, known[name], site.Member(name));
        }
    }

    public void Unseen(RuleValue target, string what)
    {
        // What is not known may be right.
    }

    public void Item(RuleValue list, int index, Rule rule, EvaluationSite site)
    {
        if (list is ListValue { IsComplete: true, Items: var items } && index < items.Count)
        {
            Report(rule, items[index], site.Item(index));
        }
    }

    public void Items(RuleValue list, int from, Rule rule, EvaluationSite site)
    {
        // Where others may stand between, an item may belong to any position: only a rule of all items can judge it.
        ListValue known = (ListValue)list;
        for (int i = from; i < known.Items.Count && (known.IsComplete || from == 0); i++)
        {
            Report(rule, known.Items[i], site.Item(i));
        }
    }

    public void Repetitions(
        RuleValue list, Func<MessagePart, MessagePart, IReadOnlyList<MessagePart>, Complaint<MessagePart>> complaint, EvaluationSite site)
    {
        ListValue known = (ListValue)list;
        IReadOnlyList<MessagePart> ofList = site.Path.Name is null ? [] : [" of ", .. site.Path.Describe()];
        foreach ((int later, int earlier) in Evaluation.Repetitions.Of(known).Found)
        {
            RuleFinding finding = Finding(complaint($"{later + 1}", $"{earlier + 1}", ofList), known.Items[later], site);
            string pointer = site.Item(later).Path.ToString();
            site.Sink.Add(finding with { Pointer = pointer, Changes = [new(pointer, RuleValue.Absent(), IsDictated: true)] });
        }
    }

    public void Alternatives(IReadOnlyList<Rule> alternatives, bool exactlyOne, RuleValue value, EvaluationSite site)
    {
        List<Truth> verdicts = [.. domain.JudgeEach(alternatives, value)];
        int holding = verdicts.Count(static verdict => verdict == Truth.True);
        if (exactlyOne && holding > 1)
        {
            Complaint<MessagePart> complaint = RequiredAlternatives.TooMany(domain, alternatives, value is ObjectValue, $"{holding}");
            site.Sink.Add(Finding(complaint, value, site) with { IsConditional = complaint.NamesItself || site.IsConditional });
        }
        else if (holding > 0 && (!exactlyOne || !verdicts.Contains(Truth.Unknown)))
        {
            // Warnings and hints of the one that holds.
            Report(alternatives[verdicts.IndexOf(Truth.True)], value, site);
        }
        else if (verdicts.TrueForAll(static verdict => verdict == Truth.False))
        {
            site.Sink.AddRange(NearestBranch.Explain(this, alternatives, value, site));
        }
    }

    public void Undecided(ConditionalRule rule, Truth condition, RuleValue value, EvaluationSite site)
    {
        if (condition == Truth.Unknown && domain.Judge(rule.Then, value) == Truth.False && domain.Judge(rule.Else, value) == Truth.False)
        {
            Report(rule.Then, value, site.Under([]));
        }
    }

    public void Discriminated(DiscriminatorRule rule, RuleValue value, EvaluationSite site)
    {
        if (value is not ObjectValue target)
        {
            Report(new TypeRule(JsonTypes.Object), value, site);
        }
        else if (target[rule.Property] is StringValue named && rule.Find(named.Value) is { } branch)
        {
            Report(branch, value, site);
        }
        else
        {
            Report(new RequiredRule([rule.Property]), value, site);
            Member(target, rule.Property, new ValuesRule([.. rule.Branches.Select(static b => RuleValue.From(b.Key))]), site);
        }
    }

    public void Expression(ExpressionRule rule, RuleValue value, EvaluationSite site)
    {
        if (domain.Evaluate(rule, value) == Truth.False)
        {
            site.Sink.Add(ExpressionFinding.Of(rule, value, site));
        }
    }

    public static RuleFinding Finding(Complaint<MessagePart> complaint, RuleValue value, EvaluationSite site)
    {
        IReadOnlyList<MessagePart> sentence = complaint.NamesItself ? complaint.Sentence : [.. site.Path.Describe(), .. complaint.Sentence];
        return Finding(site, complaint.Id, value, sentence, complaint.Nearest is null ? (MessagePart?)null : MessagePart.Member(complaint.Nearest)) with
        {
            Members = complaint.Members,
            Repair = complaint.IsLack ? RepairKind.AddMember
                : complaint.Nearest is not null ? RepairKind.UseNearest
                : complaint.Members.Count == 1 ? RepairKind.RemoveMember
                : RepairKind.None,
            Suggestion = complaint.Nearest,
        };
    }

    /// <summary>A finding whose sentence ends with the condition it depends on, and with what was probably meant.</summary>
    private static RuleFinding Finding(EvaluationSite site, string id, RuleValue value, IReadOnlyList<MessagePart> sentence, MessagePart? meant) => new()
    {
        Id = id,
        Severity = RuleSeverity.Error,
        Message = new RuleMessage([.. Capitalize(sentence), .. Reason(site), .. End(meant)]),
        Pointer = site.Path.ToString(),
        Value = value,
        Origin = value.Origin,
        IsConditional = site.IsConditional,
    };

    private static IReadOnlyList<MessagePart> End(MessagePart? meant) => meant is null ? ["."] : ["; did you mean ", meant.Value, "?"];

    private static IReadOnlyList<MessagePart> Reason(EvaluationSite site) => site.Because is null or [] ? [] : [" ", .. site.Because];

    /// <summary>A sentence that opens with a word, not with a name, opens with a capital.</summary>
    private static IEnumerable<MessagePart> Capitalize(IReadOnlyList<MessagePart> sentence) =>
        sentence[0].IsMember ? sentence : sentence.Skip(1).Prepend(char.ToUpperInvariant(sentence[0].Text[0]) + sentence[0].Text.Substring(1));
}
