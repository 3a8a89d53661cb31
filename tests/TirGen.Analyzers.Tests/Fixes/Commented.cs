using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using TirGen.Specification.Reading;

namespace TirGen.Analyzers.Tests.Fixes;

/// <summary>
/// Lays a text out over lines with a comment above and a comment behind each member and item. A fix that takes care of comments gives of
/// the text laid out what the mended text is, laid out the same way: the comments of what is gone are gone, those of the rest are at their place.
/// </summary>
/// <param name="trailingComma">Behind the last one stands a comma too, where the language allows it.</param>
internal sealed class Commented(bool trailingComma)
{
    private HashSet<string>? _known;
    private bool _byIndex;

    /// <summary>Both texts of a row, laid out.</summary>
    public (string Before, string After) Of(FixRow row)
    {
        _byIndex = row.Before.Count(static c => c == ',') == row.After.Count(static c => c == ',');
        _known = null;
        HashSet<string> known = [];
        string before = Text(row.Language, row.Before, known);
        _known = known;
        return (before, Text(row.Language, row.After, known));
    }

    private string Text(FixLanguage language, string text, HashSet<string> seen)
    {
        if (language == FixLanguage.YamlDocument)
        {
            return string.Concat(text.TrimEnd('\n').Split('\n').Select(static line =>
            {
                string indentation = new(' ', line.Length - line.TrimStart(' ').Length);
                return $"{indentation}# above {line.Trim()[..Math.Min(4, line.Trim().Length)]}\n{line} # behind\n";
            }));
        }

        StringBuilder laid = new();
        if (language == FixLanguage.CSharp)
        {
            Write(laid, SyntaxFactory.ParseExpression(text), "    ", "", seen);
        }
        else
        {
            Write(laid, text, JsonReader.Read(text).Root!, "", "", seen);
        }

        return laid.ToString();
    }

    private void Write(StringBuilder laid, ExpressionSyntax expression, string indentation, string path, HashSet<string> seen)
    {
        (SyntaxToken Open, SyntaxToken Close, IReadOnlyList<SyntaxNode> Parts) list = expression switch
        {
            BaseObjectCreationExpressionSyntax { Initializer: { } braces } => (braces.OpenBraceToken, braces.CloseBraceToken, braces.Expressions),
            ArrayCreationExpressionSyntax { Initializer: { } braces } => (braces.OpenBraceToken, braces.CloseBraceToken, braces.Expressions),
            CollectionExpressionSyntax brackets => (brackets.OpenBracketToken, brackets.CloseBracketToken, brackets.Elements),
            _ => (default, default, []),
        };
        if (list.Parts.Count == 0)
        {
            laid.Append(expression);
            return;
        }

        string inner = indentation + "    ";
        laid.Append(expression.ToString()[..(list.Open.SpanStart - expression.SpanStart)].TrimEnd());
        laid.Append(CultureInfo.InvariantCulture, $"\n{indentation}{list.Open}\n");
        Parts(laid, [.. list.Parts.Select(static part => part is AssignmentExpressionSyntax { Left: var left } ? left.ToString() : null)], list.Parts, static part => part.ToString(), path, inner, seen, (part, key) =>
        {
            if (part is AssignmentExpressionSyntax assignment)
            {
                laid.Append(CultureInfo.InvariantCulture, $"{assignment.Left} = ");
                Write(laid, assignment.Right, inner, key, seen);
            }
            else
            {
                Write(laid, part as ExpressionSyntax ?? ((ExpressionElementSyntax)part).Expression, inner, key, seen);
            }
        });
        laid.Append(CultureInfo.InvariantCulture, $"{indentation}{list.Close}");
    }

    private void Write(StringBuilder laid, string text, SpecNode node, string indentation, string path, HashSet<string> seen)
    {
        string inner = indentation + "  ";
        if (node is SpecObject { Members: { Count: > 0 } members })
        {
            laid.Append("{\n");
            Parts(laid, [.. members.Select(static m => m.Name)], members, static member => member.Name, path, inner, seen, (member, key) =>
            {
                laid.Append(CultureInfo.InvariantCulture, $"\"{member.Name}\": ");
                Write(laid, text, member.Value, inner, key, seen);
            });
            laid.Append(CultureInfo.InvariantCulture, $"{indentation}}}");
        }
        else if (node is SpecArray { Items: { Count: > 0 } items })
        {
            laid.Append("[\n");
            Parts(laid, [.. items.Select(static _ => (string?)null)], items, item => text.Substring(item.Range.Start, item.Range.Length), path, inner, seen, (item, key) => Write(laid, text, item, inner, key, seen));
            laid.Append(CultureInfo.InvariantCulture, $"{indentation}]");
        }
        else
        {
            laid.Append(text, node.Range.Start, node.Range.Length);
        }
    }

    private void Parts<T>(StringBuilder laid, string?[] names, IReadOnlyList<T> parts, Func<T, string> textOf, string path, string inner, HashSet<string> seen, Action<T, string> write)
    {
        Dictionary<string, int> counts = [];
        for (int i = 0; i < parts.Count; i++)
        {
            // A part is known by its place, or where the number of parts changes by its name or what it is.
            string own = _byIndex ? i.ToString(CultureInfo.InvariantCulture) : names[i] ?? textOf(parts[i]);
            int count = counts[own] = counts.GetValueOrDefault(own) + 1;
            string key = $"{path}/{own}{(count > 1 ? "#" + count : "")}";
            bool isKnown = _known?.Contains(key) ?? true;
            seen.Add(key);
            string comment = key.Replace("\n", " ", StringComparison.Ordinal);
            laid.Append(isKnown ? $"{inner}// above {comment}\n" : "").Append(inner);
            write(parts[i], key);
            bool isLast = i + 1 == parts.Count;
            laid.Append(isLast && !trailingComma ? "" : ",").Append(isKnown ? $" // behind {comment}\n" : "\n");
        }
    }
}
