using Microsoft.CodeAnalysis.Text;

namespace TirGen.CodeFixes;

/// <summary>Sets of edits of one text.</summary>
internal static class TextEdits
{
    /// <summary>The edits in order of the text, without those inside of what another one replaces.</summary>
    public static IReadOnlyList<TextChange> WithoutOverlap(IEnumerable<TextChange> changes)
    {
        List<TextChange> kept = [];
        int end = 0;
        foreach (TextChange change in changes.OrderBy(static c => c.Span.Start).ThenByDescending(static c => c.Span.Length))
        {
            if (change.Span.Start >= end)
            {
                kept.Add(change);
                end = change.Span.End;
            }
        }

        return kept;
    }
}
