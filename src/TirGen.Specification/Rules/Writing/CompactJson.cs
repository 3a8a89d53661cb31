using System.Text;
using TirGen.Specification.Reading;
using TirGen.Specification.Rules.Values;

namespace TirGen.Specification.Rules.Writing;

/// <summary>JSON without blanks.</summary>
internal sealed class CompactJson
{
    private readonly StringBuilder _text = new();

    public int Length => _text.Length;

    public override string ToString() => _text.ToString();

    /// <summary>What was written so far, which is no longer here then.</summary>
    public string Take()
    {
        string text = _text.ToString();
        _text.Clear();
        return text;
    }

    public void Append(string text) => _text.Append(text);

    public void String(string value) => RuleValueText.AppendString(_text, value);

    /// <summary>Of a repeated name the first member counts.</summary>
    public void Object(IReadOnlyList<SpecMember> members, Action<SpecMember> value)
    {
        HashSet<string> written = new(StringComparer.Ordinal);
        Append("{");
        foreach (SpecMember member in members.Where(m => written.Add(m.Name)))
        {
            Append(written.Count == 1 ? "" : ",");
            String(member.Name);
            Append(":");
            value(member);
        }

        Append("}");
    }

    public void Array<T>(IReadOnlyList<T> items, Action<T> write)
    {
        Append("[");
        for (int i = 0; i < items.Count; i++)
        {
            Append(i == 0 ? "" : ",");
            write(items[i]);
        }

        Append("]");
    }

    public void Verbatim(SpecNode node)
    {
        switch (node)
        {
            case SpecObject o:
                Object(o.Members, member => Verbatim(member.Value));
                break;
            case SpecArray array:
                Array(array.Items, Verbatim);
                break;
            case SpecString text:
                String(text.Value);
                break;
            case SpecNumber number:
                Append(number.Text);
                break;
            default:
                Append(node is SpecBoolean boolean ? (boolean.Value ? "true" : "false") : "null");
                break;
        }
    }
}
