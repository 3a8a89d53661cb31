using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace TirGen.CodeFixes.Usage;

/// <summary>Finds and edits the braces of creations and <c>with</c> expressions.</summary>
internal static class Initializers
{
    /// <summary>The creation or <c>with</c> that a diagnostic belongs to and that sets, or is to set, a member.</summary>
    public static ExpressionSyntax? CreationAt(SyntaxNode root, TextSpan span) =>
        root.FindNode(span, getInnermostNodeForTie: true)
            .AncestorsAndSelf()
            .OfType<ExpressionSyntax>()
            .FirstOrDefault(static node => node is BaseObjectCreationExpressionSyntax or WithExpressionSyntax);

    /// <summary>The braces of a creation, if it has any.</summary>
    public static InitializerExpressionSyntax? Braces(ExpressionSyntax creation) => creation switch
    {
        BaseObjectCreationExpressionSyntax node => node.Initializer,
        WithExpressionSyntax node => node.Initializer,
        _ => null,
    };

    /// <summary>The assignment of a member in the braces of a creation.</summary>
    public static AssignmentExpressionSyntax? Find(ExpressionSyntax creation, string member) =>
        Braces(creation)?.Expressions.OfType<AssignmentExpressionSyntax>()
            .FirstOrDefault(assignment => assignment.Left is IdentifierNameSyntax { Identifier.ValueText: var name } && name == member);

    /// <summary>The edit that adds an assignment behind the last one, laid out as the others are.</summary>
    public static TextChange Add(ExpressionSyntax creation, IReadOnlyList<string> assignments)
    {
        if (Braces(creation) is not { } braces)
        {
            return new TextChange(new TextSpan(creation.Span.End, 0), $" {{ {string.Join(", ", assignments)} }}");
        }

        if (braces.Expressions.Count == 0)
        {
            return new TextChange(TextSpan.FromBounds(braces.OpenBraceToken.Span.End, braces.CloseBraceToken.SpanStart), $" {string.Join(", ", assignments)} ");
        }

        ExpressionSyntax last = braces.Expressions.Last();
        bool hasTrailingComma = braces.Expressions.SeparatorCount == braces.Expressions.Count;
        SyntaxToken end = hasTrailingComma ? braces.Expressions.GetSeparators().Last() : last.GetLastToken();
        string indentation = IndentationOf(last);
        string between = indentation.Length > 0 ? "," + indentation : ", ";
        string first = hasTrailingComma ? between.Substring(1) : between;
        string added = first + string.Join(between, assignments) + (hasTrailingComma ? "," : "");

        // A comment at the end of the line belongs to what is there; the comma stands before it, the rest behind it.
        int behindComment = EndOfComment(end);
        return !hasTrailingComma && behindComment > end.Span.End
            ? new TextChange(TextSpan.FromBounds(end.Span.End, behindComment), "," + end.TrailingTrivia.ToString().TrimEnd() + added.Substring(1))
            : new TextChange(new TextSpan(behindComment, 0), added);
    }

    /// <summary>The edits that take assignments out of their braces.</summary>
    public static IEnumerable<TextChange> Remove(InitializerExpressionSyntax braces, ISet<ExpressionSyntax> removed)
    {
        SeparatedSyntaxList<ExpressionSyntax> all = braces.Expressions;
        List<ExpressionSyntax> kept = [.. all.Where(item => !removed.Contains(item))];
        if (kept.Count == 0)
        {
            yield return new TextChange(TextSpan.FromBounds(braces.OpenBraceToken.Span.End, braces.CloseBraceToken.SpanStart), " ");
            yield break;
        }

        for (int i = 0; i < all.Count; i++)
        {
            if (!removed.Contains(all[i]))
            {
                continue;
            }

            int run = i;
            while (i + 1 < all.Count && removed.Contains(all[i + 1]))
            {
                i++;
            }

            // The last ones go with the comma before them, the others with the one behind.
            yield return i + 1 < all.Count
                ? new TextChange(TextSpan.FromBounds(all[run].SpanStart, all[i + 1].SpanStart), "")
                : RemoveLast(all, run);
        }
    }

    private static TextChange RemoveLast(SeparatedSyntaxList<ExpressionSyntax> all, int run)
    {
        bool hasTrailingComma = all.SeparatorCount == all.Count;
        SyntaxToken comma = all.GetSeparator(run - 1);
        int end = hasTrailingComma ? all.GetSeparator(all.Count - 1).Span.End : all.Last().Span.End;

        // A trailing comma stays the style; the comment behind the item before stays with it.
        return hasTrailingComma
            ? new TextChange(TextSpan.FromBounds(EndOfComment(comma), end), "")
            : new TextChange(TextSpan.FromBounds(comma.SpanStart, end), comma.TrailingTrivia.ToString().TrimEnd());
    }

    /// <summary>The newline and indentation before a node that opens a line; otherwise nothing.</summary>
    private static string IndentationOf(SyntaxNode node)
    {
        SyntaxToken before = node.GetFirstToken().GetPreviousToken();
        SyntaxTrivia newline = before.TrailingTrivia.Concat(node.GetLeadingTrivia()).LastOrDefault(static t => t.IsKind(SyntaxKind.EndOfLineTrivia));
        if (newline == default)
        {
            return "";
        }

        string line = node.GetLeadingTrivia().ToString();
        return newline + line.Substring(line.LastIndexOf('\n') + 1);
    }

    private static int EndOfComment(SyntaxToken token)
    {
        SyntaxTrivia comment = token.TrailingTrivia.LastOrDefault(static t => t.IsKind(SyntaxKind.SingleLineCommentTrivia) || t.IsKind(SyntaxKind.MultiLineCommentTrivia));
        return comment == default ? token.Span.End : comment.Span.End;
    }
}
