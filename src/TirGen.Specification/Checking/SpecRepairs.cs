using TirGen.Specification.Problems;
using TirGen.Specification.Reading;
using TirGen.Specification.Rules.Values;
using TirGen.Specification.Spelling;

namespace TirGen.Specification.Checking;

/// <summary>
/// Finds edits that mend what is wrong with a document. One that would leave the text as broken as it is, by another reading, is not
/// offered; a name is replaced only where it stands.
/// </summary>
/// <param name="text">The document.</param>
/// <param name="root">Its tree; null where there is none.</param>
/// <param name="read">Reads a text of the same notation, without recovering.</param>
public sealed class SpecRepairs(string text, SpecNode? root, Func<string, ReadResult> read)
{
    // How many units are read again in all: an editor waits.
    private const int MaxRead = 4_000_000;
    private int _read;

    /// <summary>The edits that mend a problem, the likeliest first; empty when there is none.</summary>
    public IReadOnlyList<TextEdit> Of(SpecProblem problem) =>
        problem.Misspelling is { } name ? Respell(problem.Range, name)
        : problem.Kind != SpecProblemKind.DuplicateName ? [.. problem.Edits.Where(Mends)]
        : problem.Edits is [var ofBlock] ? RemoveLines(ofBlock)
        : root is not null && DuplicateMember.Removal(root, problem.Range) is { } removal && Mends(removal) ? [removal]
        : [];

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

    /// <summary>Takes out a member of YAML that has its lines for itself.</summary>
    private List<TextEdit> RemoveLines(TextEdit edit)
    {
        int start = edit.Range.Start;
        while (start > 0 && text[start - 1] is ' ')
        {
            start--;
        }

        // A value in blocks may end where the next line begins.
        int end = edit.Range.End;
        while (end > edit.Range.Start && text[end - 1] is ' ' or '\n' or '\r')
        {
            end--;
        }

        int next = text.IndexOf('\n', end);
        TextEdit lines = edit with { Range = TextRange.FromBounds(start, next < 0 ? text.Length : next + 1) };
        bool opensLine = start == 0 || text[start - 1] == '\n';
        return opensLine && Mends(lines) ? [lines] : [];
    }

    /// <summary>Whether the text reads on behind an edit.</summary>
    private bool Mends(TextEdit edit)
    {
        _read += text.Length;
        if (_read > MaxRead)
        {
            return false;
        }

        ReadResult result = read(edit.Apply(text));
        return result.Root is not null || result.Problems.Any(p => p.Kind == ReadProblemKind.Syntax && p.Range.Start > edit.Range.Start + edit.NewText.Length + 1);
    }
}
