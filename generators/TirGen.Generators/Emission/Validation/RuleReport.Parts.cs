using TirGen.Generators.Code;
using TirGen.Specification.Rules;
using TirGen.Specification.Rules.Evaluation;

namespace TirGen.Generators.Emission.Validation;

/// <content>What stands inside of a value, and alternatives of which a value can fit several.</content>
internal sealed partial class RuleReport
{
    private int _sinks;

    public void Member(Operand target, string name, Rule rule, CheckSite site)
    {
        if (_values.Member(target, name) is { } slot)
        {
            Report(rule, slot, site.Member(name));
        }
        else if (_values.HasMoreMembers(target))
        {
            _writer.Line($"// Not checked here at {CSharpText.Comment("/" + CheckSite.Escape(name))}: a member that the document does not name.");
        }
    }

    public void Item(Operand list, int index, Rule rule, CheckSite site)
    {
        string position = CSharpText.Number(index);
        Guard(Condition.Above(list.Count, position), () => Report(rule, _values.Slots.Item(list, position), site.Item(position)));
    }

    public void Items(Operand list, int from, Rule rule, CheckSite site) =>
        Loop(list, CSharpText.Number(from), index => Report(rule, _values.Slots.Item(list, index), site.Item(index)));

    public void Repetitions(Operand list, Func<TextPart, TextPart, IReadOnlyList<TextPart>, Complaint<TextPart>> complaint, CheckSite site) => Loop(list, "1", later =>
    {
        string earlier = _scope.Open();
        Condition same = _values.Same(_values.Slots.Item(list, later), _values.Slots.Item(list, earlier));
        using (_writer.Block($"for (int {earlier} = 0; {earlier} < {later}; {earlier}++)"))
        using (_writer.Block($"if ({same.Bare})"))
        {
            Complaint<TextPart> repeated = complaint(Position(later), Position(earlier), site.OfSubject());
            _writer.Line(site.ErrorAt(repeated.Id, site.Item(later).PointerCode, repeated.Sentence));
            _writer.Line("break;");
        }

        _scope.Close(earlier);
    });

    public void Alternatives(IReadOnlyList<Rule> alternatives, bool exactlyOne, Operand value, CheckSite site)
    {
        List<int> fitting = EmittedValues.Fitting(alternatives, value);
        if (fitting.Count < 2)
        {
            Report(fitting.Count == 1 ? alternatives[fitting[0]] : NearestBranch.Instead(alternatives), value, site);
            return;
        }

        if (fitting.Exists(i => HasLesserRules(alternatives[i], 0)))
        {
            throw new UnsupportedRuleException("warnings within alternatives");
        }

        List<Verdict> verdicts = [.. fitting.Select(i => _values.Judge(alternatives[i], value))];
        if (exactlyOne)
        {
            string count = EmittedValues.CountOf(verdicts);
            Guard(Condition.Above(count, "1"), () => Say(RequiredAlternatives.TooMany(_values, alternatives, _values.IsObject(value), TextPart.Code($"__Text.Of({count})")), value, site));
        }

        Guard(Condition.All(verdicts.Select(static v => v.False)), () => NoneHolds(alternatives, fitting, value, site));
    }

    private static TextPart Position(string index) => TextPart.Code($"__Text.Of({index} + 1)");

    private static bool HasLesserRules(Rule rule, int depth) => depth < MaxDepth && rule switch
    {
        ExpressionRule r => r.Severity != RuleSeverity.Error,
        AllRule r => r.Rules.Any(part => HasLesserRules(part, depth + 1)),
        AnyRule r => r.Branches.Any(part => HasLesserRules(part, depth + 1)),
        OneRule r => r.Branches.Any(part => HasLesserRules(part, depth + 1)),
        NullableRule r => HasLesserRules(r.Otherwise, depth + 1),
        ReferenceRule r => HasLesserRules(r.Target, depth + 1),
        ConditionalRule r => HasLesserRules(r.Then, depth + 1) || HasLesserRules(r.Else, depth + 1),
        PropertiesRule r => r.Named.Any(p => HasLesserRules(p.Value, depth + 1)),
        ItemsRule { Rest: { } rest } => HasLesserRules(rest, depth + 1),
        _ => false,
    };

    private void NoneHolds(IReadOnlyList<Rule> alternatives, List<int> fitting, Operand value, CheckSite site)
    {
        if (NearestBranch.FixedValues(alternatives, fitting) is { } values)
        {
            // That it is none of them is known here, so only the sentence is of use.
            foreach (Demand<Verdict, TextPart> demand in new ValuesRule(values).Demands(_values, value))
            {
                _writer.Line(site.Error(demand.Id, demand.Otherwise()));
            }
        }
        else if (_values.IsObject(value) && RequiredAlternatives.Of(alternatives) is { } required)
        {
            Say(RequiredAlternatives.Missing(_values, required), value, site);
        }
        else
        {
            List<string> sinks = [];
            foreach (int i in fitting)
            {
                string sink = "near" + CSharpText.Number(++_sinks);
                _writer.Line($"__Found {sink} = default;");
                Report(alternatives[i], value, site with { Sink = sink });
                sinks.Add(sink);
            }

            _writer.Line($"{site.Sink}.AddNearest({site.PointerCode}, {string.Join(", ", sinks)});");
        }
    }

    /// <summary>Prints a loop over the items; nothing when its body is empty.</summary>
    private void Loop(Operand list, string from, Action<string> body)
    {
        string index = _scope.Open();
        SourceWriter inside = Written(() => body(index));
        if (inside.ToString().Length > 0)
        {
            using (_writer.Block($"for (int {index} = {from}; {index} < {list.Count}; {index}++)"))
            {
                Append(_writer, inside);
            }
        }

        _scope.Close(index);
    }

    /// <summary>Prints a loop over the members of a map.</summary>
    private void Entries(Rule rule, Operand map, CheckSite site)
    {
        string entry = "entry" + CSharpText.Number(site.Pointer.Count);
        SourceWriter inside = Written(() => Report(rule, _values.Slots.Entry(map, entry + ".Value"), site.Entry(entry + ".Key")));
        if (inside.ToString().Length > 0)
        {
            using (_writer.Block($"foreach (var {entry} in __Check.Entries({map.Code}))"))
            {
                Append(_writer, inside);
            }
        }
    }
}
