using TirGen.Specification.Reading;

namespace TirGen.Specification.Rules.Writing;

/// <summary>Which schemas become types of their own.</summary>
internal sealed class SchemaShapes(SpecNode document)
{
    private const int MaxDepth = 32;

    /// <summary>
    /// Whether a schema describes an object with named properties: by itself, through a reference or by composition. A map, which
    /// has none, becomes no type.
    /// </summary>
    public bool IsObjectType(SpecNode node) => IsObjectType(node, 0);

    private bool IsObjectType(SpecNode? node, int depth)
    {
        if (node is not SpecObject schema || depth > MaxDepth)
        {
            return false;
        }

        if (schema["$ref"] is SpecString reference)
        {
            return IsObjectType(DocumentPointer.Resolve(document, reference.Value), depth + 1);
        }

        return schema["properties"] is SpecObject { Members.Count: > 0 }
            || new[] { "allOf", "oneOf", "anyOf" }.Any(keyword => (schema[keyword] as SpecArray)?.Items.Any(part => IsObjectType(part, depth + 1)) == true);
    }
}
