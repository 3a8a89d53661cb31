using System.Globalization;
using System.Text;

namespace TirGen.Generators.Code;

/// <summary>Brings text of a document into C# source. Every such text passes one of these methods.</summary>
internal static class CSharpText
{
    private static readonly HashSet<string> Keywords = new(
    [
        "abstract", "as", "base", "bool", "break", "byte", "case", "catch", "char", "checked", "class", "const", "continue",
        "decimal", "default", "delegate", "do", "double", "else", "enum", "event", "explicit", "extern", "false", "finally",
        "fixed", "float", "for", "foreach", "goto", "if", "implicit", "in", "int", "interface", "internal", "is", "lock",
        "long", "namespace", "new", "null", "object", "operator", "out", "override", "params", "private", "protected",
        "public", "readonly", "ref", "return", "sbyte", "sealed", "short", "sizeof", "stackalloc", "static", "string",
        "struct", "switch", "this", "throw", "true", "try", "typeof", "uint", "ulong", "unchecked", "unsafe", "ushort",
        "using", "virtual", "void", "volatile", "while",
    ], StringComparer.Ordinal);

    /// <summary>A string literal of the text.</summary>
    public static string Literal(string text)
    {
        StringBuilder literal = new(text.Length + 2);
        literal.Append('"');
        foreach (char c in text)
        {
            AppendEscaped(literal, c);
        }

        return literal.Append('"').ToString();
    }

    /// <summary>A string literal of a text in which many characters would have to be escaped: as it is, where C# can hold it so.</summary>
    public static string Raw(string text)
    {
        bool isPlain = text.Length > 0 && text[0] != '"' && text[text.Length - 1] != '"' && text.All(static c => c is >= ' ' and <= '~');
        return isPlain && text.IndexOf("\"\"\"", StringComparison.Ordinal) < 0 ? $"\"\"\"{text}\"\"\"" : Literal(text);
    }

    /// <summary>A name as an identifier.</summary>
    public static string Identifier(string name) => Keywords.Contains(name) ? "@" + name : name;

    /// <summary>Whether a text is the name of a namespace as it stands: identifiers without keywords, between dots.</summary>
    public static bool IsNamespace(string text) => text.Split('.').All(static part =>
        part.Length > 0 && IsIdentifierStart(part[0]) && part.All(IsIdentifierPart) && !Keywords.Contains(part));

    /// <summary>A number in C#'s notation.</summary>
    public static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>A bound of a length or count: one beyond what an <c>int</c> holds is as good as the largest, and comparing with it would be a warning.</summary>
    public static string Count(long value) => Number(Math.Min(value, int.MaxValue));

    /// <summary>The text as content of one line of an XML documentation comment: no markup, no control character, no line end.</summary>
    public static string Xml(string text) => XmlLines(text).Replace('\n', ' ');

    /// <summary>The same with its line ends, for those who put each line behind slashes of its own.</summary>
    public static string XmlLines(string text)
    {
        StringBuilder xml = new(text.Length);
        foreach (char c in text)
        {
            switch (c)
            {
                case '<':
                    xml.Append("&lt;");
                    break;
                case '>':
                    xml.Append("&gt;");
                    break;
                case '&':
                    xml.Append("&amp;");
                    break;
                case '\n':
                    xml.Append('\n');
                    break;
                default:
                    // Control characters, the line separators that end a C# comment, and lone surrogates are no XML.
                    xml.Append(char.IsControl(c) || c is '\u2028' or '\u2029' or '\uFFFE' or '\uFFFF' || char.IsSurrogate(c) ? ' ' : c);
                    break;
            }
        }

        return xml.ToString().Trim();
    }

    /// <summary>The text within a comment of one line.</summary>
    public static string Comment(string text) =>
        string.Concat(text.Select(static c => char.IsControl(c) || c is '\u2028' or '\u2029' || char.IsSurrogate(c) ? ' ' : c));

    private static bool IsIdentifierStart(char c) => c == '_' || char.IsLetter(c) || char.GetUnicodeCategory(c) == UnicodeCategory.LetterNumber;

    private static bool IsIdentifierPart(char c) => IsIdentifierStart(c) || char.GetUnicodeCategory(c) is UnicodeCategory.DecimalDigitNumber
        or UnicodeCategory.ConnectorPunctuation or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    private static void AppendEscaped(StringBuilder literal, char c)
    {
        switch (c)
        {
            case '"':
                literal.Append("\\\"");
                break;
            case '\\':
                literal.Append("\\\\");
                break;
            case '\n':
                literal.Append("\\n");
                break;
            case '\r':
                literal.Append("\\r");
                break;
            case '\t':
                literal.Append("\\t");
                break;
            default:
                if (char.IsControl(c) || char.IsSurrogate(c) || c is '\u2028' or '\u2029' || char.GetUnicodeCategory(c) == UnicodeCategory.Format)
                {
                    literal.Append("\\u").Append(((int)c).ToString("X4", CultureInfo.InvariantCulture));
                }
                else
                {
                    literal.Append(c);
                }

                break;
        }
    }
}
