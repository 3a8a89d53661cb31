using System.Globalization;
using TirGen.Specification.Cel.Values;
using TirGen.Specification.Reading;

namespace TirGen.Conformance.Tests;

/// <summary>Reads values that carry their type, such as <c>{"int":"1"}</c>.</summary>
internal static class TaggedValue
{
    public static CelValue Read(SpecNode node)
    {
        SpecMember tagged = ((SpecObject)node).Members.Single();
        string text = (tagged.Value as SpecString)?.Value ?? "";
        return tagged.Name switch
        {
            "null" => CelNull.Instance,
            "bool" => new CelBool(((SpecBoolean)tagged.Value).Value),
            "int" => new CelInt(long.Parse(text, CultureInfo.InvariantCulture)),
            "uint" => new CelUint(ulong.Parse(text, CultureInfo.InvariantCulture)),
            "double" => new CelDouble(double.Parse(text, CultureInfo.InvariantCulture)),
            "string" => new CelString(text),
            "bytes" => new CelBytes(Convert.FromBase64String(text)),
            "list" => new CelList([.. ((SpecArray)tagged.Value).Items.Select(Read)]),
            "map" => new CelMap(((SpecArray)tagged.Value).Items.Cast<SpecArray>()
                .Select(static e => new KeyValuePair<CelValue, CelValue>(Read(e.Items[0]), Read(e.Items[1])))),
            _ => throw new InvalidDataException(tagged.Name),
        };
    }

    /// <summary>One text per value and type; the order of a map's entries counts for nothing.</summary>
    public static string Describe(CelValue value) => value switch
    {
        CelMap map => $"{{{string.Join(", ", map.Entries.Select(static e => Describe(e.Key) + ": " + Describe(e.Value)).Order(StringComparer.Ordinal))}}}",
        CelList list => $"[{string.Join(", ", list.Items.Select(Describe))}]",
        CelError => "error",
        _ => $"{value.TypeName} {value}",
    };
}
