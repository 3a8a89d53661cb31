using System.Text;
using System.Text.RegularExpressions;
using TirGen.Specification.Reading;

namespace TirGen.Specification.Tests.Reading;

/// <summary>Writes a tree as people write YAML: in blocks, quoted where it has to be.</summary>
internal static partial class YamlText
{
    public static string Of(SpecNode node)
    {
        StringBuilder text = new();
        Write(text, node, 0);
        return text.ToString();
    }

    private static void Write(StringBuilder text, SpecNode node, int indentation)
    {
        string margin = new(' ', indentation);
        foreach (SpecMember member in (node as SpecObject)?.Members ?? [])
        {
            text.Append(margin).Append(Text(member.Name)).Append(':');
            WriteBehind(text, member.Value, indentation + 2);
        }

        foreach (SpecNode item in (node as SpecArray)?.Items ?? [])
        {
            text.Append(margin).Append('-');
            WriteBehind(text, item, indentation + 2);
        }
    }

    private static void WriteBehind(StringBuilder text, SpecNode node, int indentation)
    {
        if (node is SpecObject { Members.Count: > 0 } or SpecArray { Items.Count: > 0 })
        {
            text.Append('\n');
            Write(text, node, indentation);
            return;
        }

        text.Append(' ').Append(node switch
        {
            SpecObject => "{}",
            SpecArray => "[]",
            SpecString value => Text(value.Value),
            SpecNumber number => number.Text,
            SpecBoolean flag => flag.Value ? "true" : "false",
            _ => "null",
        }).Append('\n');
    }

    private static string Text(string value) => Plain().IsMatch(value) ? value : System.Text.Json.JsonSerializer.Serialize(value);

    [GeneratedRegex(@"^(?!(true|false|null)$)[A-Za-z/$][\w ./{}$-]*(?<! )$")]
    private static partial Regex Plain();
}
