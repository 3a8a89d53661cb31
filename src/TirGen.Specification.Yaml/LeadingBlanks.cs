using TirGen.Specification.Reading;

namespace TirGen.Specification.Yaml;

/// <summary>
/// Block scalars that begin with a blank line which is longer than the lines behind it are indented. YAML's grammar forbids it and libyaml reads it, so
/// that documents have it; YamlDotNet refuses it.
/// </summary>
internal static class LeadingBlanks
{
    private static readonly string[] Refusals = ["found extra spaces in first line", "found more spaces in lines above first content line"];

    /// <summary>
    /// The text with the blanks of these lines behind the scalar's head, where they mean nothing and every place stays what it is; null when a problem is
    /// another.
    /// </summary>
    public static string? Find(string text, ReadProblem problem)
    {
        if (!Array.Exists(Refusals, refusal => problem.Message.IndexOf(refusal, StringComparison.Ordinal) >= 0))
        {
            return null;
        }

        // The scanner stands behind the blank lines.
        int head = problem.Range.Start;
        do
        {
            head = head > 0 ? text.LastIndexOfAny(['\n', '\r'], head - 1) : -1;
        }
        while (head > 0 && text[head - 1] is ' ' or '\n' or '\r' && IsBlankBefore(text, head));

        int end = head;
        for (int i = head; i >= 0 && i < text.Length && text[i] is ' ' or '\n' or '\r'; i++)
        {
            if (text[i] != ' ')
            {
                end = i;
            }
        }

        string lines = head < 0 ? "" : text.Substring(head, end - head);
        string breaks = lines.Replace(" ", "");
        return breaks.Length == lines.Length ? null : text.Substring(0, head) + new string(' ', lines.Length - breaks.Length) + breaks + text.Substring(end);
    }

    /// <summary>Whether the line that ends here has nothing but blanks.</summary>
    private static bool IsBlankBefore(string text, int end)
    {
        int i = end;
        while (i > 0 && text[i - 1] == ' ')
        {
            i--;
        }

        return i == 0 || text[i - 1] is '\n' or '\r';
    }
}
