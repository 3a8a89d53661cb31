using TirGen.Specification.Model;

namespace TirGen.Generators.Emission.Validation;

/// <summary>An object that can be sent, with the schemas that its rules may look into.</summary>
internal sealed record ValidationPart(ObjectModel Model, EquatableArray<SchemaModel> Related)
{
    /// <summary>Keywords by which the rules of an object speak of the inside of its members.</summary>
    private static readonly string[] LookingDeeper =
        ["\"x-", "\"if\"", "\"not\"", "Of\"", "\"contains\"", "\"uniqueItems\"", "\"dependentSchemas\""];

    /// <summary>The schemas that the rules of an object look into.</summary>
    public static EquatableArray<SchemaModel> RelatedTo(ObjectModel model, Dictionary<string, SchemaModel> schemas)
    {
        bool goesDeep = LookingDeeper.Any(k => model.Validity.IndexOf(k, StringComparison.Ordinal) >= 0);
        Dictionary<string, SchemaModel> found = new(StringComparer.Ordinal) { [model.Name] = model };
        Queue<SchemaModel> open = new([model]);
        while (open.Count > 0)
        {
            foreach (SchemaModel inner in Named(open.Dequeue()).Where(schemas.ContainsKey).Select(name => schemas[name]))
            {
                bool counts = inner is UnionModel || (goesDeep && inner is ObjectModel o && MaySee(model.Validity, o));
                if (counts && !found.ContainsKey(inner.Name))
                {
                    found.Add(inner.Name, inner);
                    open.Enqueue(inner);
                }
            }
        }

        return new EquatableArray<SchemaModel>(found.Values.Where(s => s.Name != model.Name));
    }

    /// <summary>The unions of scalars that the forms of a value hold.</summary>
    public static EquatableArray<SchemaModel> UnionsOf(PolymorphicModel model, Dictionary<string, SchemaModel> schemas) => new(model.Variants
        .Select(static variant => Innermost(variant.Type).Name).OfType<string>().Distinct(StringComparer.Ordinal)
        .Where(schemas.ContainsKey).Select(name => schemas[name]).Where(static schema => schema is UnionModel));

    /// <summary>Whether rules may look into an object: they name a member of it, or compare it as a whole.</summary>
    private static bool MaySee(string validity, ObjectModel inner) =>
        validity.IndexOf("\"uniqueItems\"", StringComparison.Ordinal) >= 0
        || inner.Properties.Any(p => validity.IndexOf(p.WireName, StringComparison.Ordinal) >= 0);

    private static IEnumerable<string> Named(SchemaModel schema) =>
        schema is ObjectModel model ? model.Properties.Select(static p => Innermost(p.Type).Name).OfType<string>() : [];

    private static TypeModel Innermost(TypeModel type) => type.Item is null ? type : Innermost(type.Item);
}
