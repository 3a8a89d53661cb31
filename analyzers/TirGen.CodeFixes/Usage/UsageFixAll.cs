using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace TirGen.CodeFixes.Usage;

/// <summary>
/// Makes what leaves no choice, of all kinds in one pass. <c>dotnet format</c> looks for the diagnostics of an id once and lets its providers go over them one after the other,
/// each where those before it have changed nothing: whichever comes first has to make the fixes of all.
/// </summary>
internal static class UsageFixAll
{
    private static readonly DocumentTextFix[] Repairs = [new SwapBoundsCodeFix(), new RemoveMemberCodeFix(), new SetMissingMemberCodeFix()];

    public static FixAllProvider Provider { get; } = FixAllProvider.Create(static async (context, document, diagnostics) =>
    {
        SyntaxNode? root = await document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        IReadOnlyList<TextChange> changes = root is null ? [] : Changes(root, [.. diagnostics]);
        return changes.Count == 0 ? null : await DocumentTextFix.ApplyAsync(document, changes, context.CancellationToken).ConfigureAwait(false);
    });

    private static IReadOnlyList<TextChange> Changes(SyntaxNode root, IReadOnlyList<Diagnostic> diagnostics)
    {
        // A value is changed only of what no other repair mends.
        HashSet<Diagnostic> mended = [.. Repairs.SelectMany(repair => diagnostics.Where(repair.Applies).Where(diagnostic => repair.ChangesOfAll(root, [diagnostic]).Count > 0))];
        return
        [
            .. Repairs.SelectMany(repair => repair.ChangesOfAll(root, [.. diagnostics.Where(repair.Applies)])),
            .. ChangeValueCodeFix.ChangesOfAll(root, diagnostics.Where(diagnostic => !mended.Contains(diagnostic))),
        ];
    }
}
