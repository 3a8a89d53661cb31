using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;
using TirGen.Analyzers.Diagnostics;
using TirGen.CodeFixes.Files;
using TirGen.Specification.Rules;
using TirGen.Specification.Rules.Evaluation;

namespace TirGen.CodeFixes.Payload;

/// <summary>Writes in a payload file the property or the value that was probably meant.</summary>
[ExportCodeFixProvider(
    LanguageNames.CSharp,
    Name = nameof(UseNearestNameCodeFix),
    DocumentKinds = [nameof(TextDocumentKind.AdditionalDocument)])]
[Shared]
public sealed class UseNearestNameCodeFix : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } =
        ImmutableArray.Create(RuleIds.UnknownProperty, RuleIds.ValueOutOfRange);

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => new FileFixAll("Write the nearest names", nameof(UseNearestNameCodeFix), Change);

    /// <inheritdoc/>
    public override Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (Diagnostic diagnostic in context.Diagnostics)
        {
            if (Change(diagnostic) is { } change && context.TextDocument is { } document)
            {
                CodeAction action = CodeAction.Create(
                    "Write " + change.NewText,
                    cancellation => FileFixAll.ApplyAsync(document.Project.Solution, document.Id, [change], cancellation),
                    nameof(UseNearestNameCodeFix));
                context.RegisterCodeFix(action, diagnostic);
            }
        }

        return Task.CompletedTask;
    }

    /// <summary>The edit that a diagnostic asks for, if any.</summary>
    internal static TextChange? Change(Diagnostic diagnostic) =>
        diagnostic.Location.Kind == LocationKind.ExternalFile
        && diagnostic.Properties.TryGetValue(RepairKeys.Repair, out string? repair) && repair == nameof(RepairKind.UseNearest)
        && diagnostic.Properties.TryGetValue(RepairKeys.Replacement, out string? replacement) && replacement is not null
            ? new TextChange(diagnostic.Location.SourceSpan, replacement)
            : null;
}
