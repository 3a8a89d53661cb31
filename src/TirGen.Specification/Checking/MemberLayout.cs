using TirGen.Specification.Reading;

namespace TirGen.Specification.Checking;

/// <summary>
/// Adds and removes members of objects and items of lists as a person would: with the comma that parts them, the comment behind them on their line
/// and the comments on the lines just above; the comments of the others stay.
/// </summary>
internal static class MemberLayout
{
    /// <summary>What to replace, and by what, so that one of several is gone.</summary>
    /// <param name="text">The whole text.</param>
    /// <param name="all">The members or items of one object or list, in order, without commas.</param>
    /// <param name="index">The one to take out.</param>
    /// <param name="around">The object or list with its brackets.</param>
    public static (TextRange Range, string NewText) Removal(string text, IReadOnlyList<TextRange> all, int index, TextRange around)
    {
        int close = around.End - 1;
        TextRange own = all[index];
        if (all.Count == 1)
        {
            return (TextRange.FromBounds(around.Start + 1, close), "");
        }

        if (index + 1 == all.Count)
        {
            // The last one goes with the comma before it; what is said behind that comma on its line is said of the one before.
            int comma = Comma(text, all[index - 1].End, own.Start);
            string kept = text.Substring(comma + 1, EndOfComments(text, comma + 1, own.Start) - comma - 1);
            return (TextRange.FromBounds(comma, EndOfComments(text, own.End, close)), kept);
        }

        int next = all[index + 1].Start;
        int behind = Comma(text, own.End, next) + 1;
        int end = EndOfComments(text, behind, next);
        if (!EndsLine(text, end))
        {
            return (TextRange.FromBounds(own.Start, behind + Blanks(text, behind)), "");
        }

        int line = LineOf(text, own.Start);
        bool opensLine = line + Blanks(text, line) == own.Start;
        return opensLine
            ? (TextRange.FromBounds(StartOfLines(text, own.Start), text.IndexOf('\n', end) + 1), "")
            : (TextRange.FromBounds(text.Substring(0, own.Start).TrimEnd(' ', '\t').Length, end), "");
    }

    /// <summary>What to replace, and by what, so that a member stands behind the last one, laid out as that is.</summary>
    /// <param name="text">The whole text.</param>
    /// <param name="last">The last member.</param>
    /// <param name="close">Where the closing bracket stands.</param>
    /// <param name="added">The member.</param>
    public static (TextRange Range, string NewText) Addition(string text, TextRange last, int close, string added)
    {
        int line = LineOf(text, last.Start);
        bool opensLine = line > 0 && line + Blanks(text, line) == last.Start;
        string newline = line > 1 && text[line - 2] == '\r' ? "\r\n" : "\n";
        string between = opensLine ? newline + text.Substring(line, last.Start - line) : " ";
        int end = EndOfComments(text, last.End, close);
        return (TextRange.FromBounds(last.End, end), "," + text.Substring(last.End, end - last.End) + between + added);
    }

    /// <summary>The beginning of the line of what opens one, or of the first of the comment lines as far in that stand just above it.</summary>
    public static int StartOfLines(string text, int start)
    {
        int line = LineOf(text, start);
        int indentation = start - line;
        while (line > 0)
        {
            int above = LineOf(text, line - 1);
            int end = EndOfComments(text, above, text.Length);
            if (end == above || Blanks(text, above) != indentation || !EndsLine(text, end))
            {
                break;
            }

            line = above;
        }

        return line;
    }

    /// <summary>The end of the comments between a place and the end of its line; the place itself where something else follows on the line.</summary>
    public static int EndOfComments(string text, int at, int limit)
    {
        int end = at;
        while (true)
        {
            int next = end + Blanks(text, end);
            if (next >= limit || text[next] is '\r' or '\n')
            {
                return end;
            }

            if (EndOfComment(text, next) is not { } behind)
            {
                return at;
            }

            end = behind;
        }
    }

    private static int? EndOfComment(string text, int at)
    {
        string opening = text.Substring(at, Math.Min(2, text.Length - at));
        if (opening == "/*")
        {
            int close = text.IndexOf("*/", at + 2, StringComparison.Ordinal);
            return close < 0 ? null : close + 2;
        }

        int end = text.IndexOfAny(['\r', '\n'], at);
        return opening == "//" || opening[0] == '#' ? end < 0 ? text.Length : end : null;
    }

    private static int Comma(string text, int from, int to)
    {
        for (int i = from; i < to; i++)
        {
            if (text[i] == ',')
            {
                return i;
            }

            i = EndOfComment(text, i) - 1 ?? i;
        }

        return from - 1;
    }

    private static bool EndsLine(string text, int at)
    {
        int next = at + Blanks(text, at);
        return next == text.Length || text[next] is '\r' or '\n';
    }

    private static int Blanks(string text, int at)
    {
        int end = at;
        while (end < text.Length && text[end] is ' ' or '\t')
        {
            end++;
        }

        return end - at;
    }

    private static int LineOf(string text, int at) => at == 0 ? 0 : text.LastIndexOf('\n', at - 1) + 1;
}
