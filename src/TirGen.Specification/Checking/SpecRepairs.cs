using TirGen.Specification.Problems;
using TirGen.Specification.Reading;
using TirGen.Specification.Rules.Values;
using TirGen.Specification.Spelling;

namespace TirGen.Specification.Checking;

/// <summary>
/// Finds edits that mend what is wrong with a document. One that would leave the text as broken as it is, by another reading, is not
/// offered; a name is replaced only where it stands.
/// </summary>
/// <remarks>
/// What is wrong further on is only seen in a text that reads up to there, so the problems are asked for in the order of the text, and an edit is tried on
/// the text with those before it.
/// </remarks>
/// <param name="text">The document.</param>
/// <param name="root">Its tree; null where there is none.</param>
/// <param name="read">Reads a text of the same notation, without recovering.</param>
public sealed class SpecRepairs(string text, SpecNode? root, Func<string, ReadResult> read)
{
    // How many units are read again in all: an editor waits.
    private const int MaxRead = 4_000_000;
    private readonly Dictionary<string, int?> _errors = new(StringComparer.Ordinal);
    private int _read;
    private string? _mended;
    private int _shift;
    private int _from;

    private string Mended => _mended ?? text;

    /// <summary>The edits that mend a problem, the likeliest first; empty when there is none.</summary>
    public IReadOnlyList<TextEdit> Of(SpecProblem problem) =>
        problem.Misspelling is { } name ? Respell(problem.Range, name)
        : problem.Kind != SpecProblemKind.DuplicateName ? OfGrammar(problem.Edits)
        : problem.Edits is [var ofYaml] ? RemoveFromYaml(ofYaml)
        : root is not null && DuplicateMember.Removal(text, root, problem.Range) is { } removal && ReadsOn(text, removal) ? [removal]
        : [];

    private List<TextEdit> OfGrammar(IReadOnlyList<TextEdit> edits)
    {
        List<TextEdit> mending = [.. edits.Where(Mends)];
        if (mending is [var first, ..] && first.Range.Start >= _from)
        {
            _mended = Shifted(first).Apply(Mended);
            _shift += first.NewText.Length - first.Range.Length;
            _from = first.Range.End;
        }

        return mending;
    }

    private List<TextEdit> Respell(TextRange range, Misspelling name)
    {
        string found = text.Substring(range.Start, Math.Min(range.Length, text.Length - range.Start));
        char quote = found.Length > 1 && found[0] is '"' or '\'' && found[found.Length - 1] == found[0] ? found[0] : '\0';
        string Written(string value) => quote switch
        {
            '"' => RuleValue.From(value).ToString(),
            '\'' => "'" + value.Replace("'", "''") + "'",
            _ => value,
        };

        // What a reference to another document brings in stands elsewhere.
        return found == Written(name.Found) ? [TextEdit.Write(range, Written(name.Meant))] : [];
    }

    /// <summary>Takes out a member of YAML: with its lines, or out of braces that stand on one line.</summary>
    private List<TextEdit> RemoveFromYaml(TextEdit edit)
    {
        int start = MemberLayout.StartOfLines(text, edit.Range.Start);

        // A value in blocks may end where the next line begins.
        int end = edit.Range.End;
        while (end > edit.Range.Start && text[end - 1] is ' ' or '\n' or '\r')
        {
            end--;
        }

        int next = text.IndexOf('\n', end);
        TextEdit lines = edit with { Range = TextRange.FromBounds(start, next < 0 ? text.Length : next + 1) };
        string before = text.Substring(start, edit.Range.Start - start);
        if (string.IsNullOrWhiteSpace(before.Substring(before.LastIndexOf('\n') + 1)))
        {
            return ReadsOn(text, lines) ? [lines] : [];
        }

        string behind = text.Substring(end, (next < 0 ? text.Length : next) - end);
        string left = before.TrimEnd();
        TextEdit inBraces = edit with
        {
            Range = behind.TrimStart(' ').StartsWith(",", StringComparison.Ordinal) ? TextRange.FromBounds(edit.Range.Start, end + behind.Length - behind.TrimStart(' ', ',').Length)
                : left.EndsWith(",", StringComparison.Ordinal) ? TextRange.FromBounds(start + left.Length - 1, end)
                : edit.Range,
        };
        return inBraces.Range != edit.Range && ReadsOn(text, inBraces) ? [inBraces] : [];
    }

    /// <summary>Whether an edit, behind those before it, takes an error away; one that stands at the end of the text may stand for several.</summary>
    private bool Mends(TextEdit edit)
    {
        if (edit.Range.Start < _from || FirstError(Mended) is not { } was)
        {
            return false;
        }

        bool isAtEnd = was >= Mended.TrimEnd().Length - 1;
        TextEdit shifted = Shifted(edit);
        return ReadsOn(Mended, shifted) && (isAtEnd || FirstError(shifted.Apply(Mended)) != was + edit.NewText.Length - edit.Range.Length);
    }

    private TextEdit Shifted(TextEdit edit) => edit with { Range = new TextRange(edit.Range.Start + _shift, edit.Range.Length) };

    private bool ReadsOn(string whole, TextEdit edit) => FirstError(edit.Apply(whole)) is not { } left || left > edit.Range.Start + edit.NewText.Length + 1;

    /// <summary>Where the text first breaks the grammar; null where it does not, zero where that is not known.</summary>
    private int? FirstError(string whole)
    {
        if (!_errors.TryGetValue(whole, out int? error))
        {
            _read += whole.Length;
            if (_read > MaxRead)
            {
                return 0;
            }

            ReadResult result = read(whole);
            error = result.Root is not null ? null : result.Problems.Where(static p => p.Kind == ReadProblemKind.Syntax).Select(static p => (int?)p.Range.Start).FirstOrDefault() ?? 0;
            _errors.Add(whole, error);
        }

        return error;
    }
}
