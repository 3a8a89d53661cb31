using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using TirGen.Specification.Rules;
using TirGen.Specification.Rules.Evaluation;

namespace TirGen.CodeFixes.Usage;

/// <summary>Sets the members that a request lacks to placeholders that compile and that the rules accept.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(SetMissingMemberCodeFix))]
[Shared]
public sealed class SetMissingMemberCodeFix() : DocumentTextFix(RepairKind.AddMember)
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } =
        ImmutableArray.Create(RuleIds.MissingMember, RuleIds.CombinationRefused, RuleIds.CombinationSuspect, RuleIds.CombinationHint);

    private protected override string Title(IReadOnlyList<string> members) => "Set " + string.Join(" and ", members);

    private protected override IReadOnlyList<TextChange> Changes(SyntaxNode root, IReadOnlyList<Diagnostic> diagnostics)
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

            foreach ((string member, string value) in MembersOf(diagnostic).Zip(PlaceholdersOf(diagnostic), static (m, v) => (m, v)).Where(pair => done.Add((creation, pair.m))))
            {
                if (Initializers.Find(creation, member) is { Right: var nothing })
                {
                    changes.Add(new TextChange(nothing.Span, value));
                }
                else
                {
                    additions[creation] = [.. additions.TryGetValue(creation, out List<string>? others) ? others : [], $"{member} = {value}"];
                }
            }
        }

        return [.. changes, .. additions.Select(static pair => Initializers.Add(pair.Key, pair.Value))];
    }
}
