using TirGen.Generators.Emission.Code;
using TirGen.Specification.Model;
using TirGen.Specification.Rules;
using TirGen.Specification.Rules.Evaluation;
using TirGen.Specification.Rules.Values;

namespace TirGen.Generators.Emission.Validation;

/// <summary>Prints the checks of single values.</summary>
internal sealed class ScalarReport(RuleJudge judge)
{
    private const int MaxListed = 12;

    // The search that found the text wanting is the last one before the sentence about it.
    private static readonly TextPart PatternOutcome = TextPart.Code("__TirGen.Validation.RulePattern.Outcome");

    public void Print(SourceWriter writer, Rule rule, Operand value, CheckSite site)
    {
        switch (rule)
        {
            case TypeRule r:
                string phrase = $" must be {JsonTypeNames.Describe(r.Types)}, not ";
                RuleReport.Guard(writer, judge.Judge(r, value).False, found => found.Line(site.Error(RuleIds.WrongType, phrase, Describe(value))));
                break;
            case ValuesRule r:
                RuleReport.Guard(writer, judge.Judge(r, value).False, found => PrintValues(found, r, value, site));
                break;
            case RangeRule r when value.IsNumber:
                Range(writer, r, value, site);
                break;
            case MultipleRule r:
                RuleReport.Guard(writer, judge.Judge(r, value).False, found => found.Line(
                    site.Error(RuleIds.ValueOutOfRange, $" must be a multiple of {r.Divisor}, not ", Describe(value))));
                break;
            case TextRule r:
                Text(writer, r, value, site);
                break;
        }
    }

    /// <summary>Says that a value is none of a set.</summary>
    public void PrintValues(SourceWriter writer, ValuesRule rule, Operand value, CheckSite site)
    {
        string listed = JsonTypeNames.Join([.. rule.Values.Take(MaxListed).Select(static v => v.ToString())], " or ");
        string more = rule.Values.Count > MaxListed ? $" or one of {rule.Values.Count - MaxListed} others" : "";

        // Where all names are allowed, what is refused has none.
        bool hasNoName = false;
        if (value.Kind == OperandKind.Enum)
        {
            HashSet<string> named = [.. rule.Values.OfType<StringValue>().Select(static text => text.Value)];
            hasNoName = value.Type!.Members.All(member => named.Contains(member.Value));
        }

        writer.Line(site.Error(RuleIds.ValueOutOfRange, $" must be {listed}{more}, not ", hasNoName ? TextPart.Code(NumberOf(value)) : Describe(value)));
    }

    /// <summary>A value as a message shows it.</summary>
    public static TextPart Describe(Operand value) => value.Kind switch
    {
        _ when value.Constant is { } constant => ScalarRules.Describe(RuleValue.From(constant)),
        OperandKind.Null => "null",
        OperandKind.List => "an array",
        OperandKind.Object or OperandKind.Map => "an object",
        OperandKind.Enum => TextPart.Code($"({EnumText(value)})"),
        OperandKind.Formatted => "a text of another form",
        _ => TextPart.Code($"__Text.Of({value.Code})"),
    };

    private static string NumberOf(Operand value) => $"__Text.Of((long){value.Code})";

    private static string EnumText(Operand value)
    {
        IEnumerable<string> arms = value.Type!.Members.Select(m => $"{value.EnumName}.{m.Name} => __Text.Of({CSharpText.Literal(m.Value)})");
        return $"{value.Code} switch {{ {string.Join(", ", arms)}, _ => {NumberOf(value)} }}";
    }

    private void Range(SourceWriter writer, RangeRule rule, Operand value, CheckSite site)
    {
        string tooLow = judge.Scalars.Lower(rule, value).False;
        string tooHigh = judge.Scalars.Upper(rule, value).False;
        if (rule.Minimum is { } least)
        {
            RuleReport.Guard(writer, tooLow, found => found.Line(
                site.Error(RuleIds.ValueOutOfRange, $" must be {(least.IsExclusive ? "above" : "at least")} {least.Limit}, not ", Describe(value))));
        }

        if (rule.Maximum is { } most)
        {
            RuleReport.Guard(writer, Conditions.And(Conditions.Not(tooLow), tooHigh), found => found.Line(
                site.Error(RuleIds.ValueOutOfRange, $" must be {(most.IsExclusive ? "below" : "at most")} {most.Limit}, not ", Describe(value))));
        }
    }

    private void Text(SourceWriter writer, TextRule rule, Operand value, CheckSite site)
    {
        if (value.Kind != OperandKind.Text || value.Constant is not null)
        {
            string wrong = judge.Judge(rule, value).False;
            RuleReport.Guard(writer, wrong, static _ => throw new UnsupportedRuleException("the length or pattern of a text that has fixed values"));
            return;
        }

        Verdict longEnough = ScalarJudge.LongEnough(rule, value);
        Verdict shortEnough = ScalarJudge.ShortEnough(rule, value);
        Verdict matches = judge.Scalars.Matches(rule, value);
        TextPart length = TextPart.Code($"__Text.Of(__Check.Length({value.Code}))");
        RuleReport.Guard(writer, longEnough.False, found => found.Line(rule.MinLength == 1
            ? site.Error(RuleIds.ValueOutOfRange, " must not be empty")
            : site.Error(RuleIds.ValueOutOfRange, $" must have at least {JsonTypeNames.Count(rule.MinLength, "character")}, not ", length)));
        RuleReport.Guard(writer, Conditions.And(longEnough.True, shortEnough.False), found => found.Line(rule.MaxLength == 0
            ? site.Error(RuleIds.ValueOutOfRange, " must be empty, not ", Describe(value))
            : site.Error(RuleIds.ValueOutOfRange, $" must have at most {JsonTypeNames.Count(rule.MaxLength, "character")}, not ", length)));
        RuleReport.Guard(writer, Conditions.And(longEnough.True, shortEnough.True, matches.False), found => found.Line(rule.Pattern!.Source == "\\S"
            ? site.Error(RuleIds.ValueOutOfRange, " must not be blank")
            : site.Error(RuleIds.ValueOutOfRange, $" must match the pattern {rule.Pattern.Source}, which ", Describe(value), " ", PatternOutcome)));
    }
}
