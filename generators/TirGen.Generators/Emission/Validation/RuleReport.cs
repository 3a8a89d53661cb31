using TirGen.Generators.Code;
using TirGen.Specification.Rules;

namespace TirGen.Generators.Emission.Validation;

/// <summary>Prints the statements that find what a value breaks of a rule.</summary>
internal sealed partial class RuleReport : IRuleReport<Operand, Verdict, TextPart, CheckSite>
{
    private const int MaxDepth = 64;

    /// <summary>
    /// The depth of the rules that an object's schema consists of, and of those of its members: each has a budget of its own, so that many small rules
    /// are no large one; one that is too large is left out as a whole.
    /// </summary>
    private const int PartDepth = 3;

    private readonly EmittedValues _values;
    private readonly CheckScope _scope;
    private SourceWriter _writer = new();
    private int _depth;

    /// <summary>The references whose rules were said, and of what, by the conjunction at hand; null where none is open.</summary>
    private List<(ReferenceRule Reference, Operand Value)>? _said;

    public RuleReport(EmittedValues values, CheckScope scope)
    {
        _values = values;
        _scope = scope;
    }

    public IRuleDomain<Operand, Verdict, TextPart> Domain => _values;

    /// <summary>Prints the checks; a rule that cannot be generated becomes a comment with the reason.</summary>
    public void Print(SourceWriter writer, Rule rule, Operand value, CheckSite site) => Append(writer, Written(() => Report(rule, value, site)));

    /// <summary>Prints statements under a condition; nothing when there are none.</summary>
    public static void Guard(SourceWriter writer, Condition condition, Action<SourceWriter> body)
    {
        if (condition.IsNever)
        {
            return;
        }

        SourceWriter trial = new();
        body(trial);
        if (condition.IsAlways || trial.ToString().Length == 0)
        {
            Append(writer, trial);
            return;
        }

        string only = trial.ToString().TrimEnd('\n');
        if (only.IndexOf('\n') < 0 && only.EndsWith(";", StringComparison.Ordinal))
        {
            writer.Line($"if ({condition.Bare}) {only}");
            return;
        }

        using (writer.Block($"if ({condition.Bare})"))
        {
            Append(writer, trial);
        }
    }

    /// <remarks>
    /// What a conjunction refers to twice is said once: twice would be two messages for one mistake, and of schemas that share their parts the code
    /// would double with every level.
    /// </remarks>
    public void Report(Rule rule, Operand value, CheckSite site)
    {
        List<(ReferenceRule Reference, Operand Value)>? said = _said;
        int saidBefore = said?.Count ?? 0;
        if (rule is ReferenceRule reference && said is not null)
        {
            if (said.Contains((reference, value)))
            {
                return;
            }

            said.Add((reference, value));
        }

        _said = rule switch
        {
            AllRule => said ?? [],
            ReferenceRule => said,
            _ => null,
        };
        int mark = _scope.Mark();
        int depth = ++_depth; // its own: a filter below runs before the parts inside have counted theirs back
        try
        {
            if (depth > MaxDepth)
            {
                throw new UnsupportedRuleException("the rule leads back to itself");
            }

            if (depth <= PartDepth)
            {
                _values.Restart();
            }

            _values.Spend();
            Append(_writer, Written(() => Dispatch(rule, value, site)));
        }
        catch (UnsupportedRuleException reason) when (!_values.IsSpent || depth <= PartDepth)
        {
            _scope.Restore(mark);
            said?.RemoveRange(saidBefore, said.Count - saidBefore); // what is left out was not said
            string place = string.Concat(site.Pointer.Select(static p => p.IsCode ? "*" : p.Text));
            _writer.Line($"// Not checked here{(place.Length == 0 ? "" : $" at {CSharpText.Comment(place)}")}: {CSharpText.Comment(NameOf(rule))}, {CSharpText.Comment(reason.Message)}.");
        }
        finally
        {
            _depth--;
            _said = said;
        }
    }

    public void When(Verdict condition, Action then) => Guard(condition.True, then);

    public void Unless(Verdict condition, Action then) => Guard(condition.True.Not, then);

    private static void Append(SourceWriter writer, SourceWriter part)
    {
        string text = part.ToString().TrimEnd('\n');
        if (text.Length > 0)
        {
            writer.Line(text);
        }
    }

    private static string NameOf(Rule rule) => rule is ExpressionRule expression ? "the rule " + expression.Expression.Source : rule.GetType().Name;

    private void Guard(Condition condition, Action body) => Guard(_writer, condition, inner => Append(inner, Written(body)));

    /// <summary>What is printed meanwhile, by itself.</summary>
    private SourceWriter Written(Action printing)
    {
        SourceWriter outer = _writer;
        _writer = new SourceWriter();
        try
        {
            printing();
            return _writer;
        }
        finally
        {
            _writer = outer;
        }
    }

    /// <summary>Prints the checks of a place, which speak of what is there.</summary>
    private void Report(Rule rule, Slot slot, CheckSite site)
    {
        Guard(Condition.All(slot.Present, slot.Null), () => Report(rule, Operand.Null, site));
        Guard(slot.HasValue, () => Report(rule, slot.Value, site));
    }

    private void Dispatch(Rule rule, Operand value, CheckSite site)
    {
        if (value.Kind == OperandKind.Scalar && rule is not (BooleanRule or OpaqueRule or ReferenceRule))
        {
            foreach ((Condition condition, Operand one) in _values.Slots.Cases(value))
            {
                Guard(condition, () => Report(rule, one, site));
            }
        }
        else if (value.Kind == OperandKind.Map && rule is PropertiesRule { Named.Count: 0, Patterned.Count: 0, Additional: { } additional })
        {
            Entries(additional, value, site);
        }
        else if (EmittedValues.Concerns(rule, value))
        {
            rule.Report(this, value, site);
        }
    }
}
