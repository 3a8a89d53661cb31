using System.Globalization;
using System.Text;
using System.Text.Json;

namespace TirGen.Tool.Manifests;

/// <summary>
/// A YAML mapping in the order of its members. A value is another mapping, a list of mappings or texts, a text, an integer or a truth
/// value; null leaves the member out. Texts are written as JSON strings, which YAML reads as they are.
/// </summary>
internal sealed class YamlMap
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly List<(string Key, object Value)> _members = [];

    /// <summary>Sets a member.</summary>
    public object? this[string key]
    {
        set
        {
            if (value is not null)
                _members.Add((key, value));
        }
    }

    /// <summary>Writes the mapping.</summary>
    public void WriteTo(StringBuilder yaml) => Write(yaml, 0, firstIndented: true);

    private void Write(StringBuilder yaml, int depth, bool firstIndented)
    {
        bool indented = firstIndented;
        foreach ((string key, object value) in _members)
        {
            yaml.Append(' ', indented ? depth * 2 : 0).Append(key).Append(':');
            indented = true;
            switch (value)
            {
                case YamlMap { _members.Count: > 0 } map:
                    yaml.Append('\n');
                    map.Write(yaml, depth + 1, firstIndented: true);
                    break;
                case YamlMap:
                    yaml.Append(" {}\n");
                    break;
                case IReadOnlyList<YamlMap> list:
                    yaml.Append('\n');
                    foreach (YamlMap item in list)
                    {
                        yaml.Append(' ', (depth + 1) * 2).Append("- ");
                        item.Write(yaml, depth + 2, firstIndented: false);
                    }

                    break;
                case IReadOnlyList<string> list:
                    yaml.Append('\n');
                    foreach (string item in list)
                        yaml.Append(' ', (depth + 1) * 2).Append("- ").Append(Scalar(item)).Append('\n');
                    break;
                default:
                    yaml.Append(' ').Append(Scalar(value)).Append('\n');
                    break;
            }
        }
    }

    private static string Scalar(object value) => value switch
    {
        int number => number.ToString(CultureInfo.InvariantCulture),
        bool truth => truth ? "true" : "false",
        string text when IsPlain(text) => text,
        string text => JsonSerializer.Serialize(text, Readable),
        _ => throw new ArgumentException($"A {value.GetType().Name} is no value of a manifest.", nameof(value)),
    };

    /// <summary>Letters first, nothing that YAML gives a meaning, and none of its words for other types.</summary>
    private static bool IsPlain(string text) =>
        text.Length > 0
        && char.IsAsciiLetter(text[0])
        && text.All(static c => char.IsAsciiLetterOrDigit(c) || c is '-' or '.' or '/')
        && text.ToLowerInvariant() is not ("true" or "false" or "null" or "yes" or "no" or "on" or "off" or "y" or "n");
}
