using Microsoft.CodeAnalysis.Text;
using TirGen.Specification.Reading;

namespace TirGen.CodeFixes;

/// <summary>Sets of edits of one text.</summary>
internal static class TextEdits
{
    /// <summary>The edits in order of the text, without those inside of what another one replaces.</summary>
    public static IReadOnlyList<TextChange> WithoutOverlap(IEnumerable<TextChange> changes) =>
        TextRanges.WithoutOverlap(changes, static change => new TextRange(change.Span.Start, change.Span.Length));
}
