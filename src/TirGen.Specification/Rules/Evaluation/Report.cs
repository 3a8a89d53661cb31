using TirGen.Specification.Rules.Values;

namespace TirGen.Specification.Rules.Evaluation;

/// <summary>Makes findings of severity error and gives their verdict, so that a check is one expression.</summary>
internal static class Report
{
    public static Truth Value(EvaluationSite site, string id, RuleValue value, params MessagePart[] predicate) =>
        Add(site, Finding(site, id, value, [.. site.Path.Describe(), .. predicate]));

    public static Truth Add(EvaluationSite site, RuleFinding finding)
    {
        site.Sink?.Add(finding);
        return Truth.False;
    }

    /// <summary>A finding whose sentence ends with the condition it depends on, and with what was probably meant.</summary>
    public static RuleFinding Finding(
        EvaluationSite site, string id, RuleValue value, IReadOnlyList<MessagePart> sentence, MessagePart? meant = null) => new()
        {
            Id = id,
            Severity = RuleSeverity.Error,
            Message = new RuleMessage([.. Capitalize(sentence), .. Reason(site), .. End(meant)]),
            Pointer = site.Path.ToString(),
            Value = value,
            Origin = value.Origin,
            IsConditional = site.Because is not null,
        };

    private static IReadOnlyList<MessagePart> End(MessagePart? meant) => meant is null ? ["."] : ["; did you mean ", meant.Value, "?"];

    private static IReadOnlyList<MessagePart> Reason(EvaluationSite site) =>
        site.Because is null or [] ? [] : [" ", .. site.Because];

    /// <summary>A sentence that opens with a word, not with a name, opens with a capital.</summary>
    private static IEnumerable<MessagePart> Capitalize(IReadOnlyList<MessagePart> sentence) =>
        sentence[0].IsMember ? sentence : sentence.Skip(1).Prepend(char.ToUpperInvariant(sentence[0].Text[0]) + sentence[0].Text.Substring(1));
}
