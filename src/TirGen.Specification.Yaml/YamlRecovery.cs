using System.Text.RegularExpressions;
using TirGen.Specification.Reading;

namespace TirGen.Specification.Yaml;

/// <summary>
/// Reads what can be read of a YAML text that breaks the grammar. The parser stops at the first error, often lines behind what caused
/// it; so the lines before are looked at by themselves, the likeliest one is mended or left out, and the text is read again.
/// </summary>
internal static class YamlRecovery
{
    private const string NoColon = "A key without a colon; write \":\" behind it.";
    private const string Unclosed = "The text that begins here is not closed.";
    private const string Unbalanced = "A bracket or brace of this line is not closed, or closes nothing.";
    private const string Misindented = "This line is indented like no other one beside it.";
    private const int MaxProblems = 8;
    private const int Reach = 40;

    // How much is read again in all, and how often at most and at least.
    private const int MaxLength = 40_000_000;
    private const int MaxReadings = 60;
    private const int MinReadings = 4;

    /// <summary>A tree and the problems; null when not even a part can be read.</summary>
    public static ReadResult? Read(string text, ReadProblem first, ReadOptions options, CancellationToken cancellation)
    {
        ReadOptions strict = options with { Recovers = false };
        List<ReadProblem> problems = [];
        ReadProblem problem = first;
        int readings = 0;
        while (problems.Count < MaxProblems)
        {
            (YamlMend Mend, string Text, ReadResult Read)? best = null;
            foreach (YamlMend mend in Mends(text, problem))
            {
                cancellation.ThrowIfCancellationRequested();
                if (++readings > Math.Max(MinReadings, Math.Min(MaxReadings, MaxLength / text.Length)))
                {
                    break;
                }

                string mended = mend.Apply(text);
                ReadResult read = YamlReader.Read(mended, strict, cancellation);
                if (read.Root is not null)
                {
                    best = (mend, mended, read);
                    break;
                }

                if (Reached(read) > (best is { } other ? Reached(other.Read) : problem.Range.Start + 1))
                {
                    best = (mend, mended, read);
                }
            }

            if (best is not { } chosen)
            {
                return null;
            }

            // What the parser says of the line itself stands where the parser saw it.
            TextRange blame = chosen.Mend.Blame;
            bool isParsers = chosen.Mend.Message is null && problem.Range.Start >= blame.Start && problem.Range.Start <= blame.End;
            problems.Add(isParsers ? problem : new ReadProblem(ReadProblemKind.Syntax, chosen.Mend.Message ?? problem.Message, blame));
            if (chosen.Read.Root is { } root)
            {
                return new ReadResult(root, [.. problems.OrderBy(static p => p.Range.Start)]);
            }

            text = chosen.Text;
            problem = chosen.Read.Problems[chosen.Read.Problems.Count - 1];
        }

        return null;
    }

    private static int Reached(ReadResult read) => read.Problems[read.Problems.Count - 1].Range.Start;

    /// <summary>Changes to try, the likeliest first: of lines that are wrong by themselves, then of those around the error.</summary>
    private static IEnumerable<YamlMend> Mends(string text, ReadProblem problem)
    {
        List<YamlLine> lines = YamlLine.Of(text);
        int at = Math.Max(0, lines.FindLastIndex(line => line.Start <= problem.Range.Start));
        List<int> near = [.. Enumerable.Range(0, Reach).Select(i => at - i).Prepend(at + 1).Where(i => i >= 0 && i < lines.Count && !lines[i].IsBlank && text[lines[i].ContentStart] != '#')];
        List<int> wrong = [.. near.Where(i => Fault(text, lines, i) is not null)];
        foreach (int i in wrong)
        {
            foreach (YamlMend mend in Repairs(text, lines, i))
            {
                yield return mend;
            }
        }

        foreach (int i in wrong.Concat(near.Where(i => Math.Abs(i - at) <= 2).OrderBy(i => i == at ? 0 : i == at - 1 ? 1 : 2)).Distinct())
        {
            yield return LeftOut(text, lines, i);
        }

        // Where no line alone is to blame, the parts around the error go, from the innermost.
        int indentation = lines[at].IsBlank ? int.MaxValue : lines[at].Indentation;
        for (int i = at; i >= 0; i--)
        {
            if (!lines[i].IsBlank && lines[i].Indentation < indentation)
            {
                indentation = lines[i].Indentation;
                yield return LeftOut(text, lines, i);
            }
        }
    }

    /// <summary>What is wrong with a line as it stands; null when nothing is.</summary>
    private static string? Fault(string text, List<YamlLine> lines, int index)
    {
        YamlLine line = lines[index];
        string content = text.Substring(line.ContentStart, line.End - line.ContentStart);
        (int quote, int balance) = Scan(content);
        return quote >= 0 ? Unclosed
            : balance != 0 ? Unbalanced
            : IsLooseKey(content) && !(Before(lines, index) is { } before && EndsBlock(text, before)) ? NoColon
            : IsMisindented(text, lines, index) ? Misindented
            : content.Length > 1 && content[0] is '}' or ']' or ',' or ':' ? Unbalanced
            : null;
    }

    private static IEnumerable<YamlMend> Repairs(string text, List<YamlLine> lines, int index)
    {
        YamlLine line = lines[index];
        string content = text.Substring(line.ContentStart, line.End - line.ContentStart);
        TextRange whole = TextRange.FromBounds(line.ContentStart, line.End);
        (int quote, int balance) = Scan(content);
        bool standsApart = content.Length > 2 && content[1] == ' ' && content[2] == ' ';
        if (content.Length > 1 && (standsApart || content[0] is '{' or '}' or '[' or ']' or ',' or ':' or '"'))
        {
            TextRange first = new(line.ContentStart, 1);
            yield return new YamlMend(first, " ", first, $"This '{content[0]}' belongs to nothing; remove it.");
            yield return new YamlMend(first, "", first, $"This '{content[0]}' belongs to nothing; remove it.");
        }

        if (quote >= 0)
        {
            int end = content.Length;
            while (end > quote + 1 && content[end - 1] is ',' or '}' or ']' or ' ')
            {
                end--;
            }

            TextRange blame = TextRange.FromBounds(line.ContentStart + quote, line.End);
            yield return new YamlMend(new TextRange(line.ContentStart + end, 0), content[quote].ToString(), blame, Unclosed);
            yield return new YamlMend(new TextRange(line.End, 0), content[quote].ToString(), blame, Unclosed);
            yield break;
        }

        if (balance > 0)
        {
            string closers = new([.. content.Where(static c => c is '{' or '[').Reverse().Take(balance).Select(static c => c == '{' ? '}' : ']')]);
            yield return new YamlMend(new TextRange(line.End, 0), closers, whole, Unbalanced);
        }
        else if (balance < 0 && content[content.Length - 1] is '}' or ']')
        {
            yield return new YamlMend(new TextRange(line.End - 1, 1), "", whole, Unbalanced);
        }
        else if (IsLooseKey(content))
        {
            yield return new YamlMend(new TextRange(line.End, 0), ":", whole, NoColon);
        }

        if (IsMisindented(text, lines, index))
        {
            yield return new YamlMend(new TextRange(line.Start, 0), " ", whole, Misindented);
            if (line.Indentation > 0)
            {
                yield return new YamlMend(new TextRange(line.Start, 1), "", whole, Misindented);
            }
        }
    }

    /// <summary>A line and all that is indented deeper behind it, as blanks.</summary>
    private static YamlMend LeftOut(string text, List<YamlLine> lines, int index)
    {
        int last = index;
        while (last + 1 < lines.Count && (lines[last + 1].IsBlank || lines[last + 1].Indentation > lines[index].Indentation))
        {
            last++;
        }

        TextRange range = TextRange.FromBounds(lines[index].ContentStart, lines[last].End);
        string blanks = Regex.Replace(text.Substring(range.Start, range.Length), @"[^\r\n]", " ", RegexOptions.CultureInvariant);
        return new YamlMend(range, blanks, TextRange.FromBounds(lines[index].ContentStart, lines[index].End), Fault(text, lines, index));
    }

    private static YamlLine? Before(List<YamlLine> lines, int index)
    {
        int before = lines.FindLastIndex(Math.Max(index - 1, 0), Math.Max(index, 0), static line => !line.IsBlank);
        return before >= 0 && before < index ? lines[before] : null;
    }

    /// <summary>A word that stands alone where a key should.</summary>
    private static bool IsLooseKey(string content) => Regex.IsMatch(content, @"^[\w$./{}-]+$", RegexOptions.CultureInvariant) && !content.StartsWith("-", StringComparison.Ordinal);

    /// <summary>Whether a line opens a text of several lines, in which all is allowed.</summary>
    private static bool EndsBlock(string text, YamlLine line) => text[line.End - 1] is '|' or '>' || (line.End - line.ContentStart > 1 && text[line.End - 2] is '|' or '>');

    /// <summary>Whether a line stands deeper than one that opens nothing, or at a depth at which nothing was opened.</summary>
    private static bool IsMisindented(string text, List<YamlLine> lines, int index)
    {
        YamlLine line = lines[index];
        if (Before(lines, index) is not { } before)
        {
            return false;
        }

        if (line.Indentation > before.Indentation)
        {
            bool opens = text[before.End - 1] == ':' || EndsBlock(text, before) || text[before.ContentStart] == '-';
            return !opens;
        }

        int depth = before.Indentation;
        for (int i = index - 1; i >= 0 && depth > line.Indentation; i--)
        {
            depth = lines[i].IsBlank ? depth : Math.Min(depth, lines[i].Indentation);
        }

        return depth != line.Indentation;
    }

    /// <summary>Where a quote opens that is not closed on the line, or -1; and how many brackets more open than close.</summary>
    private static (int Quote, int Balance) Scan(string content)
    {
        int quote = -1;
        int balance = 0;
        for (int i = 0; i < content.Length; i++)
        {
            char c = content[i];
            if (quote >= 0)
            {
                i += c == '\\' && content[quote] == '"' ? 1 : 0;
                quote = c == content[quote] ? -1 : quote;
            }
            else if (c is '"' or '\'' && OpensValue(content, i))
            {
                quote = i;
            }
            else if (c is '{' or '[' && OpensValue(content, i))
            {
                balance++;
            }
            else if (c is '}' or ']' && (balance > 0 || i == content.Length - 1) && !IsPathPart(content, i))
            {
                balance--;
            }
            else if (c == '#' && i > 0 && content[i - 1] == ' ')
            {
                break;
            }
        }

        return (quote, balance);
    }

    private static bool OpensValue(string content, int index)
    {
        int before = index - 1;
        while (before >= 0 && content[before] is ' ' or '\t')
        {
            before--;
        }

        return before < 0 || content[before] is ':' or '-' or ',' or '{' or '[';
    }

    /// <summary>A brace in a plain text, such as the path <c>/a/{b}</c>.</summary>
    private static bool IsPathPart(string content, int index)
    {
        int open = content.LastIndexOf('{', index);
        return content[index] == '}' && open >= 0 && !OpensValue(content, open);
    }
}
