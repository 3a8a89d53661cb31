using TirGen.Generators.Emission.Code;
using TirGen.Specification.Model;
using TirGen.Specification.Problems;
using TirGen.Specification.Rules;
using TirGen.Specification.Rules.Evaluation;
using TirGen.Specification.Spelling;

namespace TirGen.Generators.Emission.Validation;

/// <summary>Prints the checks of objects.</summary>
internal sealed class ObjectReport(RuleJudge judge, RuleReport report)
{
    public void Print(SourceWriter writer, Rule rule, Operand value, CheckSite site)
    {
        if (IsOpen(rule))
        {
            return;
        }

        if (value.Kind == OperandKind.Map && rule is PropertiesRule { Named.Count: 0, Patterned.Count: 0, Additional: { } additional })
        {
            Entries(writer, additional, value, site);
            return;
        }

        if (value.Kind != OperandKind.Object)
        {
            // A rule of objects says nothing of a value that is none; a map is one.
            Verdict verdict = judge.Judge(rule, value);
            RuleReport.Guard(writer, verdict.False, found => Count(found, (PropertyCountRule)rule, value.Count, site));
            return;
        }

        switch (rule)
        {
            case RequiredRule r:
                Required(writer, r.Names, value, site);
                break;
            case DependentRequiredRule r:
                RuleReport.Guard(writer, judge.Objects.Has(value, r.Trigger), then =>
                    Required(then, r.Names, value, site with { Because = $"when {r.Trigger} is set" }));
                break;
            case PropertiesRule r:
                Properties(writer, r, value, site);
                break;
            case PropertyNamesRule r:
                PropertyNames(writer, r, value, site);
                break;
            case PropertyCountRule r:
                RuleReport.Guard(writer, judge.Judge(r, value).False, found => Count(found, r, judge.Objects.CountOf(value), site));
                break;
        }
    }

    /// <summary>Says what a value is that it must not be.</summary>
    public void Not(SourceWriter writer, NotRule rule, Operand value, CheckSite site)
    {
        Rule negated = RuleShape.Behind(rule.Negated);
        if (negated is RequiredRule { Names: var names } && value.Kind == OperandKind.Object)
        {
            string sentence = names.Count == 1 ? $"{names[0]} is not allowed here" : string.Join(" and ", names) + " exclude each other";
            writer.Line(site.ErrorAt(RuleIds.CombinationRefused, site.PointerCode, [sentence]));
            return;
        }

        string id = value.Kind == OperandKind.Object ? RuleIds.CombinationRefused : RuleIds.ValueOutOfRange;
        IReadOnlyList<MessagePart> condition = ConditionText.WhenTrue(negated);
        string phrase = condition.Count > 0 ? " is not allowed " + CheckSite.Words(condition)
            : negated is ValuesRule values ? $" must not be {JsonTypeNames.Join([.. values.Values.Select(ScalarRules.Describe)], " or ")}"
            : " is of a kind that the schema excludes";
        writer.Line(site.Error(id, phrase));
    }

    /// <summary>Whether a rule takes any members.</summary>
    private static bool IsOpen(Rule rule) =>
        rule is PropertiesRule { Named.Count: 0, Patterned.Count: 0, Additional: null or BooleanRule { Value: true } };

    private void Required(SourceWriter writer, IReadOnlyList<string> names, Operand value, CheckSite site)
    {
        foreach (string name in names)
        {
            RuleReport.Guard(writer, Conditions.Not(judge.Objects.Has(value, name)), found =>
                found.Line(site.ErrorAt(RuleIds.MissingMember, site.PointerCode, [name + " is required"])));
        }
    }

    private void Properties(SourceWriter writer, PropertiesRule rule, Operand value, CheckSite site)
    {
        foreach ((PropertyModel property, Slot slot, Rule part) in judge.Objects.RulesOf(rule, value))
        {
            if (part is BooleanRule { Value: false })
            {
                RuleReport.Guard(writer, slot.Present, found => found.Line(Unwelcome(rule, property.WireName, site)));
            }
            else
            {
                report.Print(writer, part, slot, site.Member(property.WireName));
            }
        }

        if (judge.Objects.HasMoreMembers(value) && (rule.Patterned.Count > 0 || rule.Additional is not (null or BooleanRule { Value: true })))
        {
            writer.Line("// Not checked here: members that the document does not name.");
        }
    }

    private static string Unwelcome(PropertiesRule rule, string name, CheckSite site)
    {
        bool conditional = site.Because is not null;
        bool isNamed = rule.Find(name) is not null;
        string? nearest = conditional || isNamed
            ? null
            : NearestName.Find(name, rule.Named.Where(static p => p.Value is not BooleanRule { Value: false }).Select(static p => p.Key));
        return site.ErrorAt(
            conditional ? RuleIds.CombinationRefused : RuleIds.UnknownProperty,
            site.Member(name).PointerCode,
            [name + (conditional || isNamed ? " is not allowed here" : " is not a known property")],
            nearest);
    }

    private void PropertyNames(SourceWriter writer, PropertyNamesRule rule, Operand value, CheckSite site)
    {
        foreach ((PropertyModel property, Slot slot) in judge.Objects.UnwelcomeNames(rule, value))
        {
            RuleReport.Guard(writer, slot.Present, found => found.Line(site.ErrorAt(
                RuleIds.UnknownProperty, site.Member(property.WireName).PointerCode, [$"The name {property.WireName} is not allowed here"])));
        }

        if (judge.Objects.HasMoreMembers(value))
        {
            writer.Line("// Not checked here: the names of members that the document does not name.");
        }
    }

    private void Entries(SourceWriter writer, Rule rule, Operand map, CheckSite site)
    {
        string entry = "entry" + CSharpText.Number(site.Pointer.Count);
        SourceWriter body = new();
        report.Print(body, rule, judge.Slots.Entry(map, entry + ".Value"), site.Entry(entry + ".Key"));
        if (body.ToString().Length > 0)
        {
            using (writer.Block($"foreach (var {entry} in __Check.Entries({map.Code}))"))
            {
                writer.Line(body.ToString().TrimEnd('\n'));
            }
        }
    }

    private static void Count(SourceWriter writer, PropertyCountRule rule, string count, CheckSite site)
    {
        foreach ((string condition, string bound) in new[]
        {
            (rule.Minimum > 0 ? $"{count} < {CSharpText.Count(rule.Minimum)}" : Conditions.Never, "at least " + JsonTypeNames.Count(rule.Minimum, "member")),
            (rule.Maximum is { } most ? $"{count} > {CSharpText.Count(most)}" : Conditions.Never, "at most " + JsonTypeNames.Count(rule.Maximum, "member")),
        })
        {
            RuleReport.Guard(writer, condition, found => found.Line(
                site.Error(RuleIds.ValueOutOfRange, $" must have {bound}, not ", TextPart.Code($"__Text.Of({count})"))));
        }
    }
}
