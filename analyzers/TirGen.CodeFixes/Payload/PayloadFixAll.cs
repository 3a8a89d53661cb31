using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace TirGen.CodeFixes.Payload;

/// <summary>Fixes all payload files of a project or solution; the providers of the framework know only C# documents.</summary>
internal sealed class PayloadFixAll : FixAllProvider
{
    public static PayloadFixAll Instance { get; } = new();

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
                    .Select(UseNearestNameCodeFix.Change).OfType<TextChange>()];
                if (changes.Count > 0)
                {
                    solution = await UseNearestNameCodeFix.ApplyAsync(solution, document.Id, changes, fixAllContext.CancellationToken).ConfigureAwait(false);
                }
            }
        }

        return solution == fixAllContext.Solution
            ? null
            : CodeAction.Create("Write the nearest names", _ => Task.FromResult(solution), nameof(UseNearestNameCodeFix));
    }
}
