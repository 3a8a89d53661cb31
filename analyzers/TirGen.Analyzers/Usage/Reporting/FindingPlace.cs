using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;
using TirGen.Analyzers.Usage.Values;
using TirGen.Specification.Rules.Evaluation;

namespace TirGen.Analyzers.Usage.Reporting;

/// <summary>Where a finding is shown: at the value or assignment it speaks of, else at the <c>new</c> or <c>with</c>.</summary>
internal sealed class FindingPlace(IOperation judged, Creation creation, FindingRepair repairs)
{
    /// <summary>The place of a finding.</summary>
    public Location Of(RuleFinding finding) => MainOf(finding)?.GetLocation() ?? Anchor();

    /// <summary>The other members that a finding speaks of.</summary>
    public IEnumerable<Location> OthersOf(RuleFinding finding)
    {
        SyntaxNode? main = MainOf(finding);
        return finding.Members
            .Select(name => creation.Assignments.TryGetValue(name, out ISimpleAssignmentOperation? assignment) ? assignment.Value.Syntax : null)
            .Where(syntax => syntax is not null && (main is null || !main.Span.Contains(syntax.Span)))
            .Select(static syntax => syntax!.GetLocation());
    }

    private SyntaxNode? MainOf(RuleFinding finding)
    {
        bool isUnwelcome = repairs.IsUnwelcome(finding);
        if (NameOf(finding.Pointer) is { } name && creation.Assignments.TryGetValue(name, out ISimpleAssignmentOperation? own))
        {
            return isUnwelcome && finding.Members.Contains(name) ? own.Syntax : own.Value.Syntax;
        }

        if (isUnwelcome || finding.Repair == RepairKind.AddMember)
        {
            foreach (string member in finding.Members)
            {
                if (creation.Assignments.TryGetValue(member, out ISimpleAssignmentOperation? assignment))
                {
                    return assignment.Syntax;
                }
            }
        }

        // What a local brought along was written elsewhere.
        return finding.Value != creation.Value && finding.Origin is IOperation { Syntax: var syntax } && IsWithin(syntax) ? syntax : null;
    }

    /// <summary>The member that a pointer of one segment names.</summary>
    private static string? NameOf(string pointer) =>
        pointer.Length > 0 && pointer.LastIndexOf('/') == 0 ? pointer.Substring(1).Replace("~1", "/").Replace("~0", "~") : null;

    private bool IsWithin(SyntaxNode syntax) => syntax.SyntaxTree == judged.Syntax.SyntaxTree && judged.Syntax.Span.Contains(syntax.Span);

    private Location Anchor()
    {
        TextSpan span = judged.Syntax switch
        {
            ObjectCreationExpressionSyntax creation => TextSpan.FromBounds(creation.SpanStart, (creation.ArgumentList as SyntaxNode ?? creation.Type).Span.End),
            ImplicitObjectCreationExpressionSyntax creation => TextSpan.FromBounds(creation.SpanStart, creation.ArgumentList.Span.End),
            WithExpressionSyntax with => with.WithKeyword.Span,
            var other => other.Span,
        };
        return Location.Create(judged.Syntax.SyntaxTree, span);
    }
}
