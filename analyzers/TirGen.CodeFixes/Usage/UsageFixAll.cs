using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace TirGen.CodeFixes.Usage;

/// <summary>
/// Makes what leaves no choice, and what the project has chosen, of all kinds in one pass. <c>dotnet format</c> looks for the diagnostics of an id once and lets its providers go
/// over them one after the other, each where those before it have changed nothing: whichever comes first has to make the fixes of all.
/// </summary>
internal static class UsageFixAll
{
    /// <summary>The key of <c>.editorconfig</c> whose value names fixes by their titles, with <c>|</c> between them: they are made though others are possible.</summary>
    private const string Choice = "tirgen_choose";

    private static readonly DocumentTextFix[] Repairs = [new SwapBoundsCodeFix(), new RemoveMemberCodeFix(), new SetMissingMemberCodeFix()];

    public static FixAllProvider Provider { get; } = FixAllProvider.Create(static async (context, document, diagnostics) =>
    {
        SyntaxNode? root = await document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        IReadOnlyList<TextChange> changes = root is null ? [] : Changes(root, [.. diagnostics], ChosenIn(document.Project, root.SyntaxTree));
        return changes.Count == 0 ? null : await DocumentTextFix.ApplyAsync(document, changes, context.CancellationToken).ConfigureAwait(false);
    });

    private static HashSet<string> ChosenIn(Project project, SyntaxTree tree) =>
        project.AnalyzerOptions.AnalyzerConfigOptionsProvider.GetOptions(tree).TryGetValue(Choice, out string? titles)
            ? new(titles.Split('|').Select(static title => title.Trim()), StringComparer.Ordinal)
            : [];

    private static IReadOnlyList<TextChange> Changes(SyntaxNode root, IReadOnlyList<Diagnostic> diagnostics, HashSet<string> chosen)
    {
        List<TextChange> changes = [];
        HashSet<Diagnostic> mended = [];
        foreach (DocumentTextFix repair in Repairs)
        {
            ILookup<bool, Diagnostic> byChoice = diagnostics
                .Where(diagnostic => repair.Applies(diagnostic) && !ChangeValueCodeFix.Offers(diagnostic, chosen))
                .ToLookup(diagnostic => chosen.Contains(repair.TitleOf(diagnostic)));
            changes.AddRange(repair.ChangesOf(root, [.. byChoice[true]]));
            changes.AddRange(repair.ChangesOfAll(root, [.. byChoice[false]]));
            mended.UnionWith(byChoice[true].Concat(byChoice[false].Where(diagnostic => repair.ChangesOfAll(root, [diagnostic]).Count > 0)));
        }

        // A value is changed only of what no other repair mends.
        changes.AddRange(ChangeValueCodeFix.ChangesOfAll(root, diagnostics.Where(diagnostic => !mended.Contains(diagnostic)), chosen));
        return changes;
    }
}
