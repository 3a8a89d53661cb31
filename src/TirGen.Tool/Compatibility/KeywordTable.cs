using TirGen.Specification.Reading;

namespace TirGen.Tool.Compatibility;

/// <summary>The keywords of an object's rules: of the object as a whole, and of each property down to its items.</summary>
internal sealed class KeywordTable
{
    private const int MaxText = 80;
    private static readonly Dictionary<string, SpecNode> None = [];

    private readonly Dictionary<string, SpecNode> _whole = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Dictionary<string, SpecNode>> _properties = new(StringComparer.Ordinal);

    private KeywordTable()
    {
    }

    public IReadOnlyDictionary<string, SpecNode> OfWhole => _whole;

    /// <summary>Reads the text that a generated type carries.</summary>
    public static KeywordTable Read(string validity)
    {
        KeywordTable table = new();
        table.AddObject(JsonReader.Read(validity).Root);
        return table;
    }

    /// <summary>The keywords of a property; those of its items behind <c>items/</c>.</summary>
    public IReadOnlyDictionary<string, SpecNode> Of(string property) => _properties.GetValueOrDefault(property, None);

    /// <summary>A value in a message.</summary>
    public static string Text(SpecNode node) => node switch
    {
        SpecString text => $"\"{text.Value}\"",
        _ when CanonicalText.Of(node) is { Length: <= MaxText } text => text,
        _ => "another",
    };

    private void AddObject(SpecNode? node)
    {
        foreach (SpecMember member in (node as SpecObject)?.Members ?? [])
        {
            if (member.Name == "allOf" && member.Value is SpecArray parts)
            {
                parts.Items.ToList().ForEach(AddObject);
            }
            else if (member.Name == "properties" && member.Value is SpecObject properties)
            {
                foreach (SpecMember property in properties.Members)
                {
                    Add(_properties.TryGetValue(property.Name, out Dictionary<string, SpecNode>? found) ? found : _properties[property.Name] = [], "", property.Value);
                }
            }
            else
            {
                _whole[member.Name] = member.Value;
            }
        }
    }

    private static void Add(Dictionary<string, SpecNode> keywords, string prefix, SpecNode? schema)
    {
        foreach (SpecMember member in (schema as SpecObject)?.Members ?? [])
        {
            switch (member.Name)
            {
                case "allOf" when member.Value is SpecArray parts:
                    foreach (SpecNode part in parts.Items)
                    {
                        Add(keywords, prefix, part);
                    }

                    break;
                case "items":
                    Add(keywords, prefix + "items/", member.Value);
                    break;
                default:
                    keywords[prefix + member.Name] = member.Value;
                    break;
            }
        }
    }
}
