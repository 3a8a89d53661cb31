using System.Text;
using TirGen.Specification.Reading;
using TirGen.Specification.Rules.Values;

namespace TirGen.Specification.Rules.Writing;

/// <summary>JSON with a line for each member and item, as files are kept.</summary>
internal static class IndentedJson
{
    private const string Step = "  ";

    /// <summary>The text of a tree, with a line break at its end.</summary>
    public static string Of(SpecNode node)
    {
        StringBuilder text = new();
        Write(text, node, "\n");
        return text.Append('\n').ToString();
    }

    private static void Write(StringBuilder text, SpecNode node, string line)
    {
        switch (node)
        {
            case SpecObject { Members.Count: > 0 } o:
                Lines(text, '{', '}', o.Members, line, member =>
                {
                    RuleValueText.AppendString(text, member.Name);
                    text.Append(": ");
                    Write(text, member.Value, line + Step);
                });
                break;
            case SpecArray { Items.Count: > 0 } array:
                Lines(text, '[', ']', array.Items, line, item => Write(text, item, line + Step));
                break;
            case SpecObject:
                text.Append("{}");
                break;
            case SpecArray:
                text.Append("[]");
                break;
            default:
                CompactJson scalar = new();
                scalar.Verbatim(node);
                text.Append(scalar);
                break;
        }
    }

    private static void Lines<T>(StringBuilder text, char open, char close, IReadOnlyList<T> parts, string line, Action<T> write)
    {
        text.Append(open);
        for (int i = 0; i < parts.Count; i++)
        {
            text.Append(i == 0 ? "" : ",").Append(line).Append(Step);
            write(parts[i]);
        }

        text.Append(line).Append(close);
    }
}
