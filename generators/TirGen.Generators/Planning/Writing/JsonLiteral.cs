using System.Globalization;
using System.Text;
using TirGen.Generators.Code;

namespace TirGen.Generators.Planning.Writing;

/// <summary>JSON text that is known when code is generated.</summary>
internal static class JsonLiteral
{
    /// <summary>A JSON string with its quotes.</summary>
    public static string Quote(string text)
    {
        StringBuilder json = new(text.Length + 2);
        json.Append('"');
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            bool isPair = char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]);
            if (isPair)
            {
                json.Append(c).Append(text[++i]);
            }
            else if (c is '"' or '\\')
            {
                json.Append('\\').Append(c);
            }
            else if (c < ' ' || char.IsSurrogate(c))
            {
                json.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture));
            }
            else
            {
                json.Append(c);
            }
        }

        return json.Append('"').ToString();
    }

    /// <summary>The C# expression of the text's UTF-8 bytes.</summary>
    public static string Utf8(string text) => CSharpText.Literal(text) + "u8";

    public static int ByteCount(string text) => Encoding.UTF8.GetByteCount(text);
}
