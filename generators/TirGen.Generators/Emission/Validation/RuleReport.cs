using TirGen.Generators.Emission.Code;
using TirGen.Specification.Rules;
using TirGen.Specification.Rules.Evaluation;

namespace TirGen.Generators.Emission.Validation;

/// <summary>Prints the statements that find what a value breaks of a rule.</summary>
internal sealed class RuleReport
{
    private const int MaxDepth = 64;

    /// <summary>
    /// The depth of the rules that an object's schema consists of, and of those of its members: each has a budget of its own, so that many small rules
    /// are no large one; one that is too large is left out as a whole.
    /// </summary>
    private const int PartDepth = 3;

    private readonly RuleJudge _judge;
    private readonly ScalarReport _scalars;
    private readonly ObjectReport _objects;
    private readonly ListReport _lists;
    private readonly AlternativesReport _alternatives;
    private readonly CheckScope _scope;
    private int _depth;

    /// <summary>The references whose rules were said, and of what, by the conjunction at hand; null where none is open.</summary>
    private List<(ReferenceRule Reference, Operand Value)>? _said;

    public RuleReport(RuleJudge judge, CheckScope scope)
    {
        _judge = judge;
        _scope = scope;
        _scalars = new ScalarReport(judge);
        _objects = new ObjectReport(judge, this);
        _lists = new ListReport(judge, this, scope);
        _alternatives = new AlternativesReport(judge, this, _scalars);
    }

    /// <summary>Prints the checks; a rule that cannot be generated becomes a comment with the reason.</summary>
    /// <remarks>
    /// What a conjunction refers to twice is said once: twice would be two messages for one mistake, and of schemas that share their parts the code
    /// would double with every level.
    /// </remarks>
    public void Print(SourceWriter writer, Rule rule, Operand value, CheckSite site)
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
        SourceWriter trial = new();
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
                _judge.Restart();
            }

            _judge.Spend();
            Dispatch(trial, rule, value, site);
            Append(writer, trial);
        }
        catch (UnsupportedRuleException reason) when (!_judge.IsSpent || depth <= PartDepth)
        {
            _scope.Restore(mark);
            said?.RemoveRange(saidBefore, said.Count - saidBefore); // what is left out was not said
            string place = string.Concat(site.Pointer.Select(static p => p.IsCode ? "*" : p.Text));
            writer.Line($"// Not checked here{(place.Length == 0 ? "" : $" at {CSharpText.Comment(place)}")}: {CSharpText.Comment(NameOf(rule))}, {CSharpText.Comment(reason.Message)}.");
        }
        finally
        {
            _depth--;
            _said = said;
        }
    }

    /// <summary>Prints the checks of a place, which speak of what is there.</summary>
    public void Print(SourceWriter writer, Rule rule, Slot slot, CheckSite site)
    {
        Guard(writer, Conditions.And(slot.Present, slot.Null), nulls => Print(nulls, rule, Operand.Null, site));
        Guard(writer, slot.HasValue, values => Print(values, rule, slot.Value, site));
    }

    /// <summary>Prints statements under a condition; nothing when there are none.</summary>
    public static void Guard(SourceWriter writer, string condition, Action<SourceWriter> body)
    {
        if (condition == Conditions.Never)
        {
            return;
        }

        SourceWriter trial = new();
        body(trial);
        if (condition == Conditions.Always || trial.ToString().Length == 0)
        {
            Append(writer, trial);
            return;
        }

        string only = trial.ToString().TrimEnd('\n');
        if (only.IndexOf('\n') < 0 && only.EndsWith(";", StringComparison.Ordinal))
        {
            writer.Line($"if ({Conditions.Bare(condition)}) {only}");
            return;
        }

        using (writer.Block($"if ({Conditions.Bare(condition)})"))
        {
            Append(writer, trial);
        }
    }

    private static void Append(SourceWriter writer, SourceWriter part)
    {
        string text = part.ToString().TrimEnd('\n');
        if (text.Length > 0)
        {
            writer.Line(text);
        }
    }

    private static string NameOf(Rule rule) => rule is ExpressionRule expression ? "the rule " + expression.Expression.Source : rule.GetType().Name;

    private void Dispatch(SourceWriter writer, Rule rule, Operand value, CheckSite site)
    {
        if (value.Kind == OperandKind.Scalar && rule is not (BooleanRule or OpaqueRule or ReferenceRule))
        {
            foreach ((string condition, Operand one) in _judge.Slots.Cases(value))
            {
                Guard(writer, condition, branch => Print(branch, rule, one, site));
            }

            return;
        }

        switch (rule)
        {
            case BooleanRule { Value: false }:
                writer.Line(site.Error(RuleIds.CombinationRefused, " is not allowed here"));
                break;
            case ReferenceRule r:
                Print(writer, r.Target, value, site);
                break;
            case AllRule r:
                All(writer, r, value, site);
                break;
            case NullableRule r when value.Kind == OperandKind.Any:
                Guard(writer, _judge.Judge(new TypeRule(JsonTypes.Null), value).False, some => Print(some, r.Otherwise, value, site));
                break;
            case NullableRule r when value.Kind != OperandKind.Null:
                Print(writer, r.Otherwise, value, site);
                break;
            case ConditionalRule r:
                Conditional(writer, r, value, site);
                break;
            case NotRule r:
                Guard(writer, _judge.Judge(r.Negated, value).True, found => _objects.Not(found, r, value, site));
                break;
            case AnyRule r:
                Alternatives(writer, r.Branches, value, site, exactlyOne: false);
                break;
            case OneRule r:
                Alternatives(writer, r.Branches, value, site, exactlyOne: true);
                break;
            case ExpressionRule r:
                Expression(writer, r, value, site);
                break;
            case ScalarRule r:
                _scalars.Print(writer, r, value, site);
                break;
            case ItemsRule or ItemCountRule or UniqueItemsRule or ContainsRule:
                _lists.Print(writer, rule, value, site);
                break;
            case RequiredRule or DependentRequiredRule or PropertiesRule or PropertyNamesRule or PropertyCountRule:
                _objects.Print(writer, rule, value, site);
                break;
            case DiscriminatorRule:
                throw new UnsupportedRuleException("a discriminator of an object that has no type of its own");
        }
    }

    private void All(SourceWriter writer, AllRule rule, Operand value, CheckSite site)
    {
        // Behind a wrong type every other complaint is noise.
        int type = rule.Rules.ToList().FindIndex(static r => r is TypeRule);
        Verdict fits = type < 0 || value.Kind == OperandKind.Scalar ? Verdict.Always : _judge.Judge(rule.Rules[type], value);
        foreach (Rule part in rule.Rules.Take(type + 1))
        {
            Print(writer, part, value, site);
        }

        Guard(writer, Conditions.Not(fits.False), rest =>
        {
            foreach (Rule part in rule.Rules.Skip(type + 1))
            {
                Print(rest, part, value, site);
            }
        });
    }

    private void Conditional(SourceWriter writer, ConditionalRule rule, Operand value, CheckSite site)
    {
        Verdict condition = _judge.Judge(rule.If, value);
        Guard(writer, condition.True, then => Print(then, rule.Then, value, site.Under(ConditionText.WhenTrue(rule.If))));
        Guard(writer, condition.False, otherwise => Print(otherwise, rule.Else, value, site.Under(ConditionText.WhenFalse(rule.If))));
    }

    private void Expression(SourceWriter writer, ExpressionRule rule, Operand value, CheckSite site)
    {
        string pointer = TextPart.Join([.. site.Pointer, .. rule.FieldPath.Select(static name => (TextPart)("/" + CheckSite.Escape(name)))]);
        string id = rule.Severity switch
        {
            RuleSeverity.Error => RuleIds.CombinationRefused,
            RuleSeverity.Warning => RuleIds.CombinationSuspect,
            _ => RuleIds.CombinationHint,
        };
        Guard(writer, _judge.Expressions.Judge(rule.Expression, value).False, found => found.Line(
            $"{site.Sink}.Add({CSharpText.Literal(id)}, __TirGen.ApiSeverity.{rule.Severity}, {pointer}, {CSharpText.Literal(rule.Message)});"));
    }

    private void Alternatives(SourceWriter writer, IReadOnlyList<Rule> branches, Operand value, CheckSite site, bool exactlyOne)
    {
        List<int> fitting = RuleJudge.Fitting(branches, value);
        switch (fitting.Count)
        {
            case 0:
                JsonTypes expected = branches.Aggregate(JsonTypes.None, static (types, branch) => types | NearestBranch.RootTypes(branch, 0));
                writer.Line(site.Error(RuleIds.WrongType, $" must be {JsonTypeNames.Describe(expected)}, not ", _judge.Scalars.Domain.Shown(value)));
                return;
            case 1:
                Print(writer, branches[fitting[0]], value, site);
                return;
        }

        if (fitting.Exists(i => HasLesserRules(branches[i], 0)))
        {
            throw new UnsupportedRuleException("warnings within alternatives");
        }

        _alternatives.Print(writer, branches, fitting, value, site, exactlyOne);
    }

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
}
