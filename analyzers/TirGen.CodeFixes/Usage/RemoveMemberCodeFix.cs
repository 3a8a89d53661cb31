using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using TirGen.Specification.Rules;
using TirGen.Specification.Rules.Evaluation;

namespace TirGen.CodeFixes.Usage;

/// <summary>Takes out members that have no effect or are not allowed beside the others.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RemoveMemberCodeFix))]
[Shared]
public sealed class RemoveMemberCodeFix() : DocumentTextFix(RepairKind.RemoveMember)
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } =
        ImmutableArray.Create(RuleIds.CombinationRefused, RuleIds.CombinationSuspect, RuleIds.CombinationHint);

    private protected override string Title(IReadOnlyList<string> members) => "Remove " + string.Join(" and ", members);

    private protected override IReadOnlyList<TextChange> Changes(SyntaxNode root, IReadOnlyList<Diagnostic> diagnostics)
    {
        Dictionary<InitializerExpressionSyntax, HashSet<SyntaxNode>> removed = [];
        foreach (Diagnostic diagnostic in diagnostics)
        {
            // The place of the diagnostic is the assignment, or its value, in the braces that it is taken out of.
            InitializerExpressionSyntax? braces = root.FindNode(diagnostic.Location.SourceSpan)
                .AncestorsAndSelf().OfType<AssignmentExpressionSyntax>().FirstOrDefault()?.Parent as InitializerExpressionSyntax;
            foreach (ExpressionSyntax assignment in MembersOf(diagnostic)
                .Select(member => braces?.Parent is ExpressionSyntax creation ? Initializers.Find(creation, member) : null)
                .OfType<AssignmentExpressionSyntax>()
                .Where(static assignment => !HasEffect(assignment.Right)))
            {
                if (!removed.TryGetValue(braces!, out HashSet<SyntaxNode>? items))
                {
                    removed.Add(braces!, items = []);
                }

                items.Add(assignment);
            }
        }

        return [.. removed.SelectMany(static pair => Initializers.Remove(pair.Key, pair.Value))];
    }

    /// <summary>Whether evaluating the value may do something, which would be lost with it.</summary>
    internal static bool HasEffect(ExpressionSyntax value) => value.DescendantNodesAndSelf().Any(static node => node switch
    {
        InvocationExpressionSyntax or AwaitExpressionSyntax => true,
        AssignmentExpressionSyntax assignment => assignment.Parent is not InitializerExpressionSyntax,
        _ => node.Kind() is SyntaxKind.PostIncrementExpression or SyntaxKind.PostDecrementExpression
            or SyntaxKind.PreIncrementExpression or SyntaxKind.PreDecrementExpression,
    });
}
