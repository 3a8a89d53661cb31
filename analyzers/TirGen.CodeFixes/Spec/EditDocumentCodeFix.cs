using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using TirGen.Analyzers.Diagnostics;
using TirGen.CodeFixes.Files;

namespace TirGen.CodeFixes.Spec;

/// <summary>
/// Edits a document: writes the keyword, type, reference, parameter or name in a rule that was probably meant, removes a member that
/// stands twice, and mends the text where it breaks the grammar.
/// </summary>
[ExportCodeFixProvider(
    LanguageNames.CSharp,
    Name = nameof(EditDocumentCodeFix),
    DocumentKinds = [nameof(TextDocumentKind.AdditionalDocument)])]
[Shared]
public sealed class EditDocumentCodeFix() : EditFileCodeFix("Mend documents")
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(
        SpecDescriptors.Unreadable.Id, SpecDescriptors.DuplicateName.Id, SpecDescriptors.UnresolvedReference.Id, SpecDescriptors.Unsupported.Id,
        SpecDescriptors.InvalidRule.Id, SpecDescriptors.InvalidShape.Id);
}
