using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace TirGen.Generators.Tests.Yaml;

/// <summary>Writes a JSON value as YAML, in the styles that people write.</summary>
internal static class YamlWriter
{
    /// <summary>Block style: plain words where they stay words, single quotes, literal blocks for texts of several lines.</summary>
    public static string Block(JsonElement value) => Write(value, "", folded: false);

    /// <summary>The same with double quotes for every text and key, and CRLF.</summary>
    public static string Folded(JsonElement value) => Write(value, "", folded: true).Replace("\n", "\r\n", StringComparison.Ordinal);

    private static string Write(JsonElement value, string indent, bool folded)
    {
        StringBuilder text = new();
        switch (value.ValueKind)
        {
            case JsonValueKind.Object when value.EnumerateObject().Any():
                foreach (JsonProperty member in value.EnumerateObject())
                {
                    text.Append(CultureInfo.InvariantCulture, $"{indent}{Scalar(member.Name, folded)}:").Append(Child(member.Value, indent + "  ", folded));
                }

                return text.ToString();
            case JsonValueKind.Array when value.GetArrayLength() > 0:
                foreach (JsonElement item in value.EnumerateArray())
                {
                    text.Append(CultureInfo.InvariantCulture, $"{indent}-").Append(Child(item, indent + "  ", folded));
                }

                return text.ToString();
            default:
                return Child(value, indent, folded).TrimStart(' ');
        }
    }

    private static string Child(JsonElement value, string indent, bool folded) => value.ValueKind switch
    {
        JsonValueKind.Object when value.EnumerateObject().Any() => "\n" + Write(value, indent, folded),
        JsonValueKind.Array when value.GetArrayLength() > 0 => "\n" + Write(value, indent, folded),
        JsonValueKind.String when !folded && Literal(value.GetString()!, indent) is { } literal => " " + literal,
        JsonValueKind.String => " " + Scalar(value.GetString()!, folded) + "\n",
        JsonValueKind.Object => " {}\n",
        JsonValueKind.Array => " []\n",
        JsonValueKind.Null => folded ? " ~\n" : "\n",
        _ => $" {value.GetRawText()}\n",
    };

    /// <summary>A literal block where every line is one that it can hold.</summary>
    private static string? Literal(string text, string indent) =>
        Regex.IsMatch(text, "\\A[!-~][ -~]*(\\n[!-~][ -~]*)+\\z")
            ? "|-\n" + string.Concat(text.Split('\n').Select(line => $"{indent}{line}\n"))
            : null;

    private static string Scalar(string text, bool folded) =>
        !folded && Regex.IsMatch(text, "\\A[A-Za-z/][A-Za-z/_{}-]*\\z") && !Regex.IsMatch(text, "\\A(null|true|false)\\z", RegexOptions.IgnoreCase) ? text
        : !folded && Regex.IsMatch(text, "\\A[ -~]*\\z") ? "'" + text.Replace("'", "''", StringComparison.Ordinal) + "'"
        : JsonSerializer.Serialize(text);
}
