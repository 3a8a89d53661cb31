using System.Text.RegularExpressions;
using TirGen.Specification.Reading;

namespace TirGen.Specification.Yaml;

/// <summary>
/// Reads what can be read of a YAML text that breaks the grammar. The parser stops at the first error, often lines behind what caused
/// it; so the lines before are looked at by themselves, the likeliest one is mended or left out, and the text is read again.
/// </summary>
internal static class YamlRecovery
{
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
        List<(int At, int Longer)> mended = [];
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

                string trial = mend.Apply(text);
                ReadResult read = YamlReader.Read(trial, strict, cancellation);
                if (read.Root is not null)
                {
                    best = (mend, trial, read);
                    break;
                }

                if (Reached(read) > (best is { } other ? Reached(other.Read) : problem.Range.Start + 1))
                {
                    best = (mend, trial, read);
                }
            }

            if (best is not { } chosen)
            {
                return null;
            }

            // What the parser says of the line itself stands where the parser saw it.
            TextRange blame = chosen.Mend.Blame;
            TextEdit? edit = chosen.Mend.EditOf(text);
            bool isParsers = chosen.Mend.Message is null && problem.Range.Start >= blame.Start && problem.Range.Start <= blame.End;
            ReadProblem found = isParsers ? problem : new ReadProblem(ReadProblemKind.Syntax, chosen.Mend.Message ?? problem.Message, blame);
            problems.Add(Whence(found with { Edits = edit is null ? [] : [edit] }, mended));
            mended.Add((chosen.Mend.Replaced.Start, chosen.Mend.NewText.Length - chosen.Mend.Replaced.Length));
            if (chosen.Read.Root is { } root)
            {
                return new ReadResult(root, [.. problems.OrderBy(static p => p.Range.Start)]);
            }

            text = chosen.Text;
            problem = chosen.Read.Problems[chosen.Read.Problems.Count - 1];
        }

        return null;
    }

    /// <summary>A problem of a text that was mended before, as one of the text as it is.</summary>
    private static ReadProblem Whence(ReadProblem problem, List<(int At, int Longer)> mended)
    {
        TextRange Back(TextRange range)
        {
            for (int i = mended.Count - 1; i >= 0; i--)
            {
                int moved = mended[i].Longer;
                range = range.Start > mended[i].At ? new TextRange(Math.Max(mended[i].At, range.Start - moved), range.Length)
                    : range.End > mended[i].At ? TextRange.FromBounds(range.Start, Math.Max(range.Start, range.End - moved))
                    : range;
            }

            return range;
        }

        return problem with { Range = Back(problem.Range), Edits = [.. problem.Edits.Select(edit => edit with { Range = Back(edit.Range) })] };
    }

    private static int Reached(ReadResult read) => read.Problems[read.Problems.Count - 1].Range.Start;

    /// <summary>Changes to try, the likeliest first: of lines that are wrong by themselves, then of those around the error.</summary>
    private static IEnumerable<YamlMend> Mends(string text, ReadProblem problem)
    {
        List<YamlLine> lines = YamlLine.Of(text);
        YamlFaults faults = new(text, lines);

        // Of a text of several lines the parser names all, and stopped at the last of them.
        int first = LineOf(lines, problem.Range.Start);
        int at = LineOf(lines, problem.Range.End);
        List<int> near = [.. Enumerable.Range(0, Math.Max(Reach, at - first)).Select(i => at - i).Prepend(at + 1).Where(i => i >= 0 && i < lines.Count && !lines[i].IsBlank && text[lines[i].ContentStart] != '#')];
        faults.PassTexts(near);
        List<int> wrong = [.. near.Where(i => faults.Of(i) is not null).OrderBy(i => faults.IsOdd(i) ? 0 : 1)];
        foreach (int i in wrong)
        {
            foreach (YamlMend mend in faults.Mends(i))
            {
                yield return mend;
            }
        }

        foreach (int i in wrong.Concat(near.Where(i => Math.Abs(i - at) <= 2).OrderBy(i => i == at ? 0 : i == at - 1 ? 1 : 2)).Distinct())
        {
            yield return LeftOut(text, lines, i, faults);
        }

        // Where no line alone is to blame, the parts around the error go, from the innermost.
        int indentation = lines[at].IsBlank ? int.MaxValue : lines[at].Indentation;
        for (int i = at; i >= 0; i--)
        {
            if (!lines[i].IsBlank && lines[i].Indentation < indentation)
            {
                indentation = lines[i].Indentation;
                yield return LeftOut(text, lines, i, faults);
            }
        }
    }

    private static int LineOf(List<YamlLine> lines, int offset) => Math.Max(0, lines.FindLastIndex(line => line.Start <= offset));

    /// <summary>A line and all that is indented deeper behind it, as blanks.</summary>
    private static YamlMend LeftOut(string text, List<YamlLine> lines, int index, YamlFaults faults)
    {
        int last = index;
        while (last + 1 < lines.Count && (lines[last + 1].IsBlank || lines[last + 1].Indentation > lines[index].Indentation))
        {
            last++;
        }

        TextRange range = TextRange.FromBounds(lines[index].ContentStart, lines[last].End);
        string blanks = Regex.Replace(text.Substring(range.Start, range.Length), @"[^\r\n]", " ", RegexOptions.CultureInvariant);
        return new YamlMend(range, blanks, TextRange.FromBounds(lines[index].ContentStart, lines[index].End), faults.Of(index)) { IsOmission = true };
    }
}
