namespace TirGen.Specification.Rules.Evaluation;

/// <summary>What a person reads. Members carry their wire names; a consumer that shows C# substitutes property names.</summary>
public sealed class RuleMessage(IReadOnlyList<MessagePart> parts)
{
    /// <summary>The pieces in order.</summary>
    public IReadOnlyList<MessagePart> Parts { get; } = parts;

    /// <summary>The message with each member spelled by <paramref name="spell"/>, which is given its wire name.</summary>
    public string Format(Func<string, string> spell) =>
        string.Concat(Parts.Select(part => part.IsMember ? spell(part.Text) : part.Text));

    /// <summary>The message with wire names.</summary>
    public override string ToString() => Format(static name => name);

    /// <summary>Words in which each whole word that is one of <paramref name="names"/> becomes a member.</summary>
    internal static RuleMessage FromText(string text, IReadOnlyCollection<string> names)
    {
        List<MessagePart> parts = [];
        int run = 0;
        for (int i = 0; i < text.Length;)
        {
            int end = i;
            while (end < text.Length && IsWord(text[end]))
            {
                end++;
            }

            if (end > i && names.Contains(text.Substring(i, end - i)))
            {
                parts.Add(text.Substring(run, i - run));
                parts.Add(MessagePart.Member(text.Substring(i, end - i)));
                run = end;
            }

            i = Math.Max(end, i + 1);
        }

        parts.Add(text.Substring(run));
        return new RuleMessage(parts);
    }

    private static bool IsWord(char c) => c == '_' || char.IsLetterOrDigit(c);
}
