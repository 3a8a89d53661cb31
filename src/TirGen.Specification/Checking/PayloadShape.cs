using TirGen.Specification.Reading;

namespace TirGen.Specification.Checking;

/// <summary>The members that an object of a schema may have, those of all its parts and alternatives together.</summary>
internal sealed class PayloadShape
{
    private const int MaxDepth = 32;
    private static readonly string[] Combinations = ["allOf", "oneOf", "anyOf"];
    private readonly SpecNode _document;
    private readonly HashSet<SpecNode> _seen = [];

    private PayloadShape(SpecNode document) => _document = document;

    /// <summary>Names of the properties.</summary>
    public HashSet<string> Properties { get; } = new(StringComparer.Ordinal);

    /// <summary>Names that every object has.</summary>
    public HashSet<string> Required { get; } = new(StringComparer.Ordinal);

    /// <summary>The shape of a schema of a document.</summary>
    public static PayloadShape Of(SpecNode document, SpecNode schema)
    {
        PayloadShape shape = new(document);
        shape.Add(schema, isCertain: true, 0);
        return shape;
    }

    private void Add(SpecNode? node, bool isCertain, int depth)
    {
        if (node is not SpecObject schema || depth > MaxDepth || !_seen.Add(schema))
        {
            return;
        }

        if (schema["$ref"] is SpecString reference)
        {
            Add(DocumentPointer.Resolve(_document, reference.Value), isCertain, depth + 1);
        }

        Properties.UnionWith((schema["properties"] as SpecObject)?.Members.Select(static m => m.Name) ?? []);
        if (isCertain)
        {
            Required.UnionWith((schema["required"] as SpecArray)?.Items.OfType<SpecString>().Select(static name => name.Value) ?? []);
        }

        foreach (string combination in Combinations)
        {
            foreach (SpecNode part in (schema[combination] as SpecArray)?.Items ?? [])
            {
                Add(part, isCertain && combination == "allOf", depth + 1);
            }
        }
    }
}
