using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace TirGen.CodeFixes.Files;

/// <summary>Fixes all payload files or documents of a project or solution; the providers of the framework know only C# documents.</summary>
/// <param name="title">What the fix is called.</param>
/// <param name="key">Its equivalence key.</param>
/// <param name="changeOf">The edit that a diagnostic asks for where nobody looks at each, if any.</param>
internal sealed class FileFixAll(string title, string key, Func<Diagnostic, TextChange?> changeOf) : FixAllProvider
{
    public override IEnumerable<FixAllScope> GetSupportedFixAllScopes() => [FixAllScope.Project, FixAllScope.Solution];

    public override async Task<CodeAction?> GetFixAsync(FixAllContext fixAllContext)
    {
        Solution solution = fixAllContext.Solution;
        IEnumerable<Project> projects = fixAllContext.Scope == FixAllScope.Solution ? solution.Projects : [fixAllContext.Project];
        foreach (Project project in projects)
        {
            ImmutableArray<Diagnostic> diagnostics = await fixAllContext.GetAllDiagnosticsAsync(project).ConfigureAwait(false);
            foreach (TextDocument document in project.AdditionalDocuments)
            {
                List<TextChange> changes = [.. diagnostics
                    .Where(diagnostic => diagnostic.Location.GetLineSpan().Path == document.FilePath)
                    .Select(changeOf).OfType<TextChange>()];
                if (changes.Count > 0)
                {
                    solution = await ApplyAsync(solution, document.Id, changes, fixAllContext.CancellationToken).ConfigureAwait(false);
                }
            }
        }

        return solution == fixAllContext.Solution ? null : CodeAction.Create(title, _ => Task.FromResult(solution), key);
    }

    /// <summary>The solution with an additional file edited.</summary>
    internal static async Task<Solution> ApplyAsync(Solution solution, DocumentId id, IEnumerable<TextChange> changes, CancellationToken cancellation)
    {
        SourceText? text = solution.GetAdditionalDocument(id) is { } document ? await document.GetTextAsync(cancellation).ConfigureAwait(false) : null;
        return text is null ? solution : solution.WithAdditionalDocumentText(id, text.WithChanges(TextEdits.WithoutOverlap(changes)));
    }
}
