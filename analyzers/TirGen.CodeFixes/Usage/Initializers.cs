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

    /// <summary>The innermost creation or <c>with</c> around a place that sets a member.</summary>
    public static ExpressionSyntax? CreationAt(SyntaxNode root, TextSpan span, string member) =>
        root.FindNode(span, getInnermostNodeForTie: true)
            .AncestorsAndSelf()
            .OfType<ExpressionSyntax>()
            .FirstOrDefault(node => Find(node, member) is not null);

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

    /// <summary>
    /// The edits that take assignments out of their braces. A comment at the end of its line, or on the lines just above, goes with
    /// its assignment, and no other does. Between directives nothing is taken out.
    /// </summary>
    public static IEnumerable<TextChange> Remove(InitializerExpressionSyntax braces, ISet<SyntaxNode> removed) =>
        Remove(braces.Expressions, braces.OpenBraceToken, braces.CloseBraceToken, removed, " ");

    /// <summary>The same for the items of a list in brackets.</summary>
    public static IEnumerable<TextChange> Remove(CollectionExpressionSyntax brackets, ISet<SyntaxNode> removed) =>
        Remove(brackets.Elements, brackets.OpenBracketToken, brackets.CloseBracketToken, removed, "");

    private static IEnumerable<TextChange> Remove<T>(SeparatedSyntaxList<T> all, SyntaxToken open, SyntaxToken close, ISet<SyntaxNode> removed, string nothing)
        where T : SyntaxNode
    {
        if (open.Parent!.ContainsDirectives)
        {
            yield break;
        }

        if (all.All(removed.Contains))
        {
            // Empty braces stand behind what they belong to.
            SyntaxToken before = open.GetPreviousToken();
            bool opensLine = before.TrailingTrivia.Any(SyntaxKind.EndOfLineTrivia) && before.TrailingTrivia.Concat(open.LeadingTrivia).All(static trivia => !IsComment(trivia));
            yield return opensLine
                ? new TextChange(TextSpan.FromBounds(before.Span.End, close.SpanStart), " " + open.Text + nothing)
                : new TextChange(TextSpan.FromBounds(open.Span.End, close.SpanStart), nothing);
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
            yield return i + 1 < all.Count ? RemoveInside(all, run, i) : RemoveLast(all, run);
        }
    }

    private static TextChange RemoveInside<T>(SeparatedSyntaxList<T> all, int run, int last)
        where T : SyntaxNode
    {
        SyntaxToken comma = all.GetSeparator(last);
        SyntaxToken before = all[run].GetFirstToken().GetPreviousToken();
        if (!comma.TrailingTrivia.Any(SyntaxKind.EndOfLineTrivia))
        {
            // What stands between the comma and the next one on the same line belongs to that one.
            SyntaxTrivia next = comma.TrailingTrivia.FirstOrDefault(static trivia => !trivia.IsKind(SyntaxKind.WhitespaceTrivia));
            return new TextChange(TextSpan.FromBounds(all[run].SpanStart, next == default ? comma.FullSpan.End : next.SpanStart), "");
        }

        return OpensLine(all[run], before)
            ? new TextChange(TextSpan.FromBounds(StartOfLines(all[run]), comma.FullSpan.End), "")
            : new TextChange(TextSpan.FromBounds(EndOfComment(before), EndOfComment(comma)), "");
    }

    private static TextChange RemoveLast<T>(SeparatedSyntaxList<T> all, int run)
        where T : SyntaxNode
    {
        bool hasTrailingComma = all.SeparatorCount == all.Count;
        SyntaxToken comma = all.GetSeparator(run - 1);
        int end = EndOfComment(hasTrailingComma ? all.GetSeparator(all.Count - 1) : all.Last().GetLastToken());

        // A trailing comma stays the style; the comment behind the item before stays with it.
        return hasTrailingComma
            ? new TextChange(TextSpan.FromBounds(EndOfComment(comma), end), "")
            : new TextChange(TextSpan.FromBounds(comma.SpanStart, end), comma.TrailingTrivia.ToString().TrimEnd());
    }

    private static bool OpensLine(SyntaxNode node, SyntaxToken before) =>
        before.TrailingTrivia.Any(SyntaxKind.EndOfLineTrivia) || node.GetLeadingTrivia().Any(SyntaxKind.EndOfLineTrivia);

    /// <summary>Where the line of a node that opens one begins, or the first of the comment lines just above it.</summary>
    private static int StartOfLines(SyntaxNode node)
    {
        SyntaxTriviaList above = node.GetLeadingTrivia();
        int start = node.SpanStart;
        int i = above.Count - 1;
        while (true)
        {
            if (i >= 0 && above[i].IsKind(SyntaxKind.WhitespaceTrivia))
            {
                start = above[i].SpanStart;
                i--;
            }

            if (i < 1 || !above[i].IsKind(SyntaxKind.EndOfLineTrivia) || !IsComment(above[i - 1]))
            {
                return start;
            }

            start = above[i - 1].SpanStart;
            i -= 2;
        }
    }

    private static bool IsComment(SyntaxTrivia trivia) => trivia.IsKind(SyntaxKind.SingleLineCommentTrivia) || trivia.IsKind(SyntaxKind.MultiLineCommentTrivia);

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
        SyntaxTrivia comment = token.TrailingTrivia.LastOrDefault(IsComment);
        return comment == default ? token.Span.End : comment.Span.End;
    }
}
