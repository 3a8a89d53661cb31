using TirGen.Specification.Reading;

namespace TirGen.Specification.Rules.Lowering;

/// <summary>The members that a request must have.</summary>
internal static class RequiredKeyword
{
    /// <summary>
    /// The names under <c>required</c>, without those of properties that only the server sets: the schema requires them of an
    /// answer, and a request is not asked for them.
    /// </summary>
    public static IEnumerable<string> RequiredNames(this SpecObject schema, SpecNode document) =>
        ((schema["required"] as SpecArray)?.Items ?? [])
            .OfType<SpecString>()
            .Select(static s => s.Value)
            .Distinct(StringComparer.Ordinal)
            .Where(name => !IsReadOnly(schema, name, document));

    private static bool IsReadOnly(SpecObject schema, string name, SpecNode document)
    {
        SpecNode? property = (schema["properties"] as SpecObject)?[name];
        if ((property as SpecObject)?["$ref"] is SpecString reference)
        {
            property = DocumentPointer.Resolve(document, reference.Value);
        }

        return (property as SpecObject)?["readOnly"] is SpecBoolean { Value: true };
    }
}
