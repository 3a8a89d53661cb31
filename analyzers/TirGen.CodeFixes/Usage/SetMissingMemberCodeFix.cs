using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using TirGen.Specification.Rules;
using TirGen.Specification.Rules.Evaluation;

namespace TirGen.CodeFixes.Usage;

/// <summary>
/// Sets the members that a request lacks: to the value that the document dictates, else to a name that no code declares, so that
/// an error stays until a person has chosen. Where all are fixed at once, only what is dictated is set.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(SetMissingMemberCodeFix))]
[Shared]
public sealed class SetMissingMemberCodeFix() : DocumentTextFix(RepairKind.AddMember)
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } =
        ImmutableArray.Create(RuleIds.MissingMember, RuleIds.CombinationRefused, RuleIds.CombinationSuspect, RuleIds.CombinationHint);

    private protected override string Title(IReadOnlyList<string> members) => "Set " + string.Join(" and ", members);

    private protected override IReadOnlyList<TextChange> Changes(SyntaxNode root, IReadOnlyList<Diagnostic> diagnostics) =>
        Changes(root, diagnostics, dictatedOnly: false);

    internal override IReadOnlyList<TextChange> ChangesOfAll(SyntaxNode root, IReadOnlyList<Diagnostic> diagnostics) =>
        Changes(root, diagnostics, dictatedOnly: true);

    private static IReadOnlyList<TextChange> Changes(SyntaxNode root, IReadOnlyList<Diagnostic> diagnostics, bool dictatedOnly)
    {
        // Each diagnostic of a creation names all that is missing there: the second one adds nothing.
        Dictionary<ExpressionSyntax, List<string>> additions = [];
        List<TextChange> changes = [];
        HashSet<(ExpressionSyntax, string)> done = [];
        foreach (Diagnostic diagnostic in diagnostics)
        {
            if (Initializers.CreationAt(root, diagnostic.Location.SourceSpan) is not { } creation)
            {
                continue;
            }

            IReadOnlyList<string> members = MembersOf(diagnostic);
            IReadOnlyList<string> values = PlaceholdersOf(diagnostic);
            IReadOnlyList<bool> dictated = AreDictated(diagnostic);
            for (int i = 0; i < members.Count; i++)
            {
                if ((dictatedOnly && !dictated[i]) || !done.Add((creation, members[i])))
                {
                    continue;
                }

                if (Initializers.Find(creation, members[i]) is { Right: var nothing })
                {
                    changes.Add(new TextChange(nothing.Span, values[i]));
                }
                else
                {
                    additions[creation] = [.. additions.TryGetValue(creation, out List<string>? others) ? others : [], $"{members[i]} = {values[i]}"];
                }
            }
        }

        return [.. changes, .. additions.Select(static pair => Initializers.Add(pair.Key, pair.Value))];
    }
}
