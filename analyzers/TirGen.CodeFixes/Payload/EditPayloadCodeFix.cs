using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using TirGen.CodeFixes.Files;
using TirGen.Specification.Rules;

namespace TirGen.CodeFixes.Payload;

/// <summary>
/// Edits a payload file so that a rule holds: adds or removes a member, exchanges two, brings a value to its bound, writes it as the
/// type that is asked for, takes a comma or comment out.
/// </summary>
[ExportCodeFixProvider(
    LanguageNames.CSharp,
    Name = nameof(EditPayloadCodeFix),
    DocumentKinds = [nameof(TextDocumentKind.AdditionalDocument)])]
[Shared]
public sealed class EditPayloadCodeFix() : EditFileCodeFix("Mend payload files")
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(
        RuleIds.MissingMember, RuleIds.ValueOutOfRange, RuleIds.CombinationRefused, RuleIds.CombinationSuspect, RuleIds.ListItems, RuleIds.CombinationHint,
        RuleIds.NotJson, RuleIds.UnknownProperty, RuleIds.WrongType, RuleIds.NearName);
}
