using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;
using TirGen.Analyzers.Diagnostics;
using TirGen.Specification.Rules.Evaluation;

namespace TirGen.CodeFixes.Usage;

/// <summary>
/// A fix that edits the text of one document and touches nothing beside its edits, so that layout and comments stay.
/// </summary>
public abstract class DocumentTextFix : CodeFixProvider
{
    private readonly string _repair;

    private protected DocumentTextFix(RepairKind repair) => _repair = repair.ToString();

    /// <inheritdoc/>
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        SyntaxNode? root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        if (root is null)
        {
            return;
        }

        foreach (Diagnostic diagnostic in context.Diagnostics.Where(Applies))
        {
            if (Changes(root, [diagnostic]) is { Count: > 0 } changes)
            {
                CodeAction action = CodeAction.Create(
                    TitleOf(diagnostic), cancellation => ApplyAsync(context.Document, changes, cancellation), _repair);
                context.RegisterCodeFix(action, diagnostic);
            }
        }
    }

    /// <inheritdoc/>
    public sealed override FixAllProvider GetFixAllProvider() => UsageFixAll.Provider;

    /// <summary>What the fix is called.</summary>
    private protected abstract string Title(IReadOnlyList<string> members);

    /// <summary>The edits that fix all of <paramref name="diagnostics"/>.</summary>
    private protected abstract IReadOnlyList<TextChange> Changes(SyntaxNode root, IReadOnlyList<Diagnostic> diagnostics);

    /// <summary>What the fix of a diagnostic is called.</summary>
    internal string TitleOf(Diagnostic diagnostic) => Title(MembersOf(diagnostic));

    /// <summary>The edits that fix all of <paramref name="diagnostics"/>, which a person has asked for.</summary>
    internal IReadOnlyList<TextChange> ChangesOf(SyntaxNode root, IReadOnlyList<Diagnostic> diagnostics) => Changes(root, diagnostics);

    /// <summary>The edits where nobody looks at each of <paramref name="diagnostics"/>: nothing is invented there.</summary>
    internal virtual IReadOnlyList<TextChange> ChangesOfAll(SyntaxNode root, IReadOnlyList<Diagnostic> diagnostics) => Changes(root, diagnostics);

    /// <summary>The C# names of the members that a diagnostic speaks of.</summary>
    private protected static IReadOnlyList<string> MembersOf(Diagnostic diagnostic) => Lines(diagnostic, RepairKeys.Members);

    /// <summary>The values that a diagnostic proposes for them.</summary>
    private protected static IReadOnlyList<string> PlaceholdersOf(Diagnostic diagnostic) => Lines(diagnostic, RepairKeys.Placeholders);

    /// <summary>For each of these values whether the document leaves no other.</summary>
    private protected static IReadOnlyList<bool> AreDictated(Diagnostic diagnostic) => [.. Lines(diagnostic, RepairKeys.Dictated).Select(bool.Parse)];

    private static string[] Lines(Diagnostic diagnostic, string key) =>
        diagnostic.Properties.TryGetValue(key, out string? value) && value is not null ? value.Split('\n') : [];

    /// <summary>The document with its text edited.</summary>
    internal static async Task<Document> ApplyAsync(Document document, IReadOnlyList<TextChange> changes, CancellationToken cancellation)
    {
        SourceText text = await document.GetTextAsync(cancellation).ConfigureAwait(false);
        return document.WithText(text.WithChanges(TextEdits.WithoutOverlap(changes)));
    }

    /// <summary>Whether it is the repair of a diagnostic.</summary>
    internal bool Applies(Diagnostic diagnostic) =>
        diagnostic.Properties.TryGetValue(RepairKeys.Repair, out string? repair) && repair == _repair;
}
