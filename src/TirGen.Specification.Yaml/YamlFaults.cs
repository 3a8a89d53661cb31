using System.Globalization;
using System.Text.RegularExpressions;
using TirGen.Specification.Reading;

namespace TirGen.Specification.Yaml;

/// <summary>What is wrong with single lines of a YAML text, each looked at by itself, and what would mend them.</summary>
/// <param name="text">The text.</param>
/// <param name="lines">Its lines.</param>
internal sealed class YamlFaults(string text, List<YamlLine> lines)
{
    private const string NoColon = "A key without a colon; write \":\" behind it.";
    private const string NoBlank = "A colon without a blank behind it.";
    private const string Unclosed = "The text that begins here is not closed.";
    private const string Behind = "The text that begins in line {0} is closed by this quote, and nothing may stand behind it.";
    private const string Unbalanced = "A bracket or brace of this line is not closed, or closes nothing.";
    private const string Misindented = "This line is indented like no other one beside it.";
    private const string Stray = "This '{0}' belongs to nothing; remove it.";

    // A depth is odd when so many more lines stand one beside it.
    private const int OddShare = 3;
    private readonly HashSet<int> _inTexts = [];
    private Dictionary<int, int>? _depths;

    /// <summary>Notes the lines in which a text in quotes of an earlier line goes on: nothing in them has a meaning.</summary>
    public void PassTexts(IEnumerable<int> indices)
    {
        foreach (int i in indices.OrderBy(static i => i).Where(i => !_inTexts.Contains(i)))
        {
            if (QuoteOf(i) is >= 0 and int quote && YamlQuotes.CloseOf(text, lines, i, quote) is var (close, last) && close >= 0)
            {
                _inTexts.UnionWith(Enumerable.Range(i + 1, last - i));
            }
        }
    }

    /// <summary>What is wrong with a line as it stands; null when nothing is.</summary>
    public string? Of(int index)
    {
        string content = Content(index);
        if (_inTexts.Contains(index))
        {
            return StandsApart(content) ? Of(Stray, content[0]) : null;
        }

        if (QuoteOf(index) is >= 0 and int quote)
        {
            (int close, int last) = YamlQuotes.CloseOf(text, lines, index, quote);
            return close < 0 ? Unclosed
                : IsEnd(close, last) ? OddFault(index)
                : Of(Behind, (index + 1).ToString(CultureInfo.InvariantCulture));
        }

        return YamlQuotes.Scan(content).Balance != 0 ? Unbalanced
            : IsLooseKey(content) && !(Before(index) is { } before && EndsBlock(before)) ? NoColon
            : NoBlankAt(content) > 0 ? NoBlank
            : IsMisindented(index) ? Misindented
            : content.Length > 1 && content[0] is '}' or ']' or ',' or ':' ? Unbalanced
            : StandsApart(content) ? Of(Stray, content[0])
            : OddFault(index);
    }

    /// <summary>Whether a line stands at a depth that hardly any other has, one beside a depth that many have.</summary>
    public bool IsOdd(int index)
    {
        _depths ??= lines.Where(static line => !line.IsBlank).GroupBy(static line => line.Indentation).ToDictionary(static g => g.Key, static g => g.Count());
        int depth = lines[index].Indentation;
        return !_inTexts.Contains(index) && OddShare * Number(depth) < Math.Max(Number(depth - 1), Number(depth + 1));
    }

    /// <summary>Changes that may mend a line, the likeliest first.</summary>
    public IEnumerable<YamlMend> Mends(int index)
    {
        YamlLine line = lines[index];
        string content = Content(index);
        TextRange whole = TextRange.FromBounds(line.ContentStart, line.End);
        if (content.Length > 1 && (StandsApart(content) || content[0] is '{' or '}' or '[' or ']' or ',' or ':' or '"'))
        {
            TextRange first = new(line.ContentStart, 1);
            yield return new YamlMend(first, " ", first, Of(Stray, content[0]));
            yield return new YamlMend(first, "", first, Of(Stray, content[0]));
        }

        if (_inTexts.Contains(index))
        {
            yield break;
        }

        if (QuoteOf(index) is >= 0 and int quote)
        {
            foreach (YamlMend mend in OfQuote(index, quote))
            {
                yield return mend;
            }
        }
        else if (YamlQuotes.Scan(content).Balance is not 0 and int balance)
        {
            if (NoBlankAt(content) is > 0 and int colon && colon == content.Length - 2)
            {
                TextRange last = new(line.End - 1, 1);
                yield return new YamlMend(last, "", last, Of(Stray, content[content.Length - 1]));
            }

            foreach (YamlMend mend in OfBrackets(line, content, balance, whole))
            {
                yield return mend;
            }
        }
        else if (IsLooseKey(content))
        {
            yield return new YamlMend(new TextRange(line.End, 0), ":", whole, NoColon);
        }
        else if (NoBlankAt(content) is > 0 and int colon)
        {
            TextRange behind = new(line.ContentStart + colon + 1, 1);
            if (colon == content.Length - 2)
            {
                yield return new YamlMend(behind, "", behind, Of(Stray, content[content.Length - 1]));
            }

            yield return new YamlMend(new TextRange(behind.Start, 0), " ", new TextRange(line.ContentStart + colon, 1), NoBlank);
        }

        if (IsMisindented(index) || IsOdd(index))
        {
            YamlMend deeper = new(new TextRange(line.Start, 0), " ", whole, Misindented);
            YamlMend? flatter = line.Indentation > 0 ? new YamlMend(new TextRange(line.Start, 1), "", whole, Misindented) : null;
            bool isFlatterFirst = IsOdd(index) && Number(line.Indentation - 1) > Number(line.Indentation + 1);
            foreach (YamlMend mend in new[] { isFlatterFirst ? flatter : deeper, isFlatterFirst ? deeper : flatter }.OfType<YamlMend>())
            {
                yield return mend;
            }
        }
    }

    private static string Of(string format, object part) => string.Format(CultureInfo.InvariantCulture, format, part);

    /// <summary>A character in the indentation of a line, away from the rest.</summary>
    private static bool StandsApart(string content) => content.Length > 2 && content[1] == ' ' && content[2] == ' ' && content[0] is not ('-' or '?' or '*');

    private string Content(int index) => text.Substring(lines[index].ContentStart, lines[index].End - lines[index].ContentStart);

    /// <summary>Where on a line a quote opens that the line does not close, or closes before its end; -1 when none does.</summary>
    private int QuoteOf(int index)
    {
        string content = Content(index);
        int start = lines[index].ContentStart;
        for (int i = 0; i < content.Length && !(content[i] == '#' && i > 0 && content[i - 1] == ' '); i++)
        {
            if (content[i] is '"' or '\'' && YamlQuotes.OpensValue(content, i))
            {
                (int close, int last) = YamlQuotes.CloseOf(text, lines, index, start + i);
                if (close < 0 || last > index || !IsEnd(close, last))
                {
                    return start + i;
                }

                i = close - start;
            }
        }

        return -1;
    }

    /// <summary>Whether what stands behind a closing quote may stand there.</summary>
    private bool IsEnd(int close, int line)
    {
        string behind = text.Substring(close + 1, Math.Max(0, lines[line].End - close - 1)).TrimStart();
        return behind.Length == 0 || behind[0] is '#' or ',' or '}' or ']' or ':';
    }

    private IEnumerable<YamlMend> OfQuote(int index, int quote)
    {
        (int close, int last) = YamlQuotes.CloseOf(text, lines, index, quote);
        string mark = text[quote].ToString();
        if (close >= 0)
        {
            TextRange behind = new(close, 1);
            if (!IsEnd(close, last))
            {
                yield return new YamlMend(behind, "", behind, Of(Behind, (index + 1).ToString(CultureInfo.InvariantCulture)));
                yield return new YamlMend(TextRange.FromBounds(close + 1, lines[last].End), "", behind, Of(Behind, (index + 1).ToString(CultureInfo.InvariantCulture)));
            }

            yield break;
        }

        int end = lines[index].End;
        while (end > quote + 1 && text[end - 1] is ',' or '}' or ']' or ' ')
        {
            end--;
        }

        TextRange blame = TextRange.FromBounds(quote, lines[last].End);
        if (last > index)
        {
            yield return new YamlMend(new TextRange(lines[last].End, 0), mark, blame, Unclosed);
        }

        yield return new YamlMend(new TextRange(end, 0), mark, blame, Unclosed);
        yield return new YamlMend(new TextRange(lines[index].End, 0), mark, blame, Unclosed);
    }

    private static IEnumerable<YamlMend> OfBrackets(YamlLine line, string content, int balance, TextRange whole)
    {
        if (balance > 0)
        {
            string closers = new([.. content.Where(static c => c is '{' or '[').Reverse().Take(balance).Select(static c => c == '{' ? '}' : ']')]);
            yield return new YamlMend(new TextRange(line.End, 0), closers, whole, Unbalanced);
        }
        else if (content[content.Length - 1] is '}' or ']')
        {
            yield return new YamlMend(new TextRange(line.End - 1, 1), "", whole, Unbalanced);
        }
    }

    private string? OddFault(int index) => IsOdd(index) ? Misindented : null;

    private int Number(int depth) => _depths!.TryGetValue(depth, out int number) ? number : 0;

    private YamlLine? Before(int index)
    {
        int before = lines.FindLastIndex(Math.Max(index - 1, 0), Math.Max(index, 0), static line => !line.IsBlank);
        return before >= 0 && before < index ? lines[before] : null;
    }

    /// <summary>A word that stands alone where a key should.</summary>
    private static bool IsLooseKey(string content) => Regex.IsMatch(content, @"^[\w$./{}-]+$", RegexOptions.CultureInvariant) && !content.StartsWith("-", StringComparison.Ordinal);

    /// <summary>Where the colon of a key stands that has no blank behind it; -1 when there is none.</summary>
    private static int NoBlankAt(string content)
    {
        Match match = Regex.Match(content, @"^(?:- )?(?:""[^""]*""|'[^']*'|[\w$.-]+)(:)[^\s:/]", RegexOptions.CultureInvariant);
        return match.Success && !content.Contains(": ") ? match.Groups[1].Index : -1;
    }

    /// <summary>Whether a line opens a text of several lines, in which all is allowed.</summary>
    private bool EndsBlock(YamlLine line) => text[line.End - 1] is '|' or '>' || (line.End - line.ContentStart > 1 && text[line.End - 2] is '|' or '>');

    /// <summary>Whether a line stands deeper than one that opens nothing, or at a depth at which nothing was opened.</summary>
    private bool IsMisindented(int index)
    {
        YamlLine line = lines[index];
        if (Before(index) is not { } before)
        {
            return false;
        }

        if (line.Indentation > before.Indentation)
        {
            bool opens = text[before.End - 1] == ':' || EndsBlock(before) || text[before.ContentStart] == '-';
            return !opens;
        }

        int depth = before.Indentation;
        for (int i = index - 1; i >= 0 && depth > line.Indentation; i--)
        {
            depth = lines[i].IsBlank ? depth : Math.Min(depth, lines[i].Indentation);
        }

        return depth != line.Indentation;
    }
}
