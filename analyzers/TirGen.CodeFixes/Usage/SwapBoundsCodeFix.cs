using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using TirGen.Specification.Rules;
using TirGen.Specification.Rules.Evaluation;

namespace TirGen.CodeFixes.Usage;

/// <summary>Exchanges the values of two bounds that stand the wrong way round.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(SwapBoundsCodeFix))]
[Shared]
public sealed class SwapBoundsCodeFix() : DocumentTextFix(RepairKind.SwapMembers)
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } =
        ImmutableArray.Create(RuleIds.CombinationRefused, RuleIds.CombinationSuspect, RuleIds.CombinationHint);

    private protected override string Title(IReadOnlyList<string> members) => "Swap " + string.Join(" and ", members);

    private protected override IReadOnlyList<TextChange> Changes(SyntaxNode root, IReadOnlyList<Diagnostic> diagnostics)
    {
        List<TextChange> changes = [];
        HashSet<ExpressionSyntax> done = [];
        foreach (Diagnostic diagnostic in diagnostics)
        {
            if (MembersOf(diagnostic) is [var lower, var upper]
                && Initializers.CreationAt(root, diagnostic.Location.SourceSpan) is { } creation
                && Initializers.Find(creation, lower) is { Right: var left }
                && Initializers.Find(creation, upper) is { Right: var right }
                && done.Add(left) && done.Add(right))
            {
                changes.Add(new TextChange(left.Span, right.ToString()));
                changes.Add(new TextChange(right.Span, left.ToString()));
            }
        }

        return changes;
    }
}
