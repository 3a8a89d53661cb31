using TirGen.Specification.Model;

namespace TirGen.Generators.Emission.Validation;

/// <summary>An object that can be sent, with the schemas that its rules may look into.</summary>
internal sealed record ValidationPart(ObjectModel Model, EquatableArray<SchemaModel> Related)
{
    /// <summary>Keywords by which the rules of an object speak of the inside of its members.</summary>
    private static readonly string[] LookingDeeper =
        ["\"x-", "\"if\"", "\"not\"", "Of\"", "\"contains\"", "\"uniqueItems\"", "\"dependentSchemas\""];

    /// <summary>The objects of a model that can be sent.</summary>
    public static IEnumerable<ValidationPart> Of(ApiModel model)
    {
        Dictionary<string, SchemaModel> schemas = model.Schemas.ToDictionary(static s => s.Name, StringComparer.Ordinal);
        return model.Schemas.OfType<ObjectModel>().Where(static o => o.IsSent).Select(o => new ValidationPart(o, Find(o, schemas)));
    }

    private static EquatableArray<SchemaModel> Find(ObjectModel model, Dictionary<string, SchemaModel> schemas)
    {
        bool goesDeep = LookingDeeper.Any(k => model.Validity.IndexOf(k, StringComparison.Ordinal) >= 0);
        Dictionary<string, SchemaModel> found = new(StringComparer.Ordinal) { [model.Name] = model };
        Queue<SchemaModel> open = new([model]);
        while (open.Count > 0)
        {
            foreach (SchemaModel inner in Named(open.Dequeue()).Where(schemas.ContainsKey).Select(name => schemas[name]))
            {
                bool counts = inner is UnionModel || (goesDeep && inner is ObjectModel);
                if (counts && !found.ContainsKey(inner.Name))
                {
                    found.Add(inner.Name, inner);
                    open.Enqueue(inner);
                }
            }
        }

        return new EquatableArray<SchemaModel>(found.Values.Where(s => s.Name != model.Name));
    }

    private static IEnumerable<string> Named(SchemaModel schema) =>
        schema is ObjectModel model ? model.Properties.Select(static p => Innermost(p.Type).Name).OfType<string>() : [];

    private static TypeModel Innermost(TypeModel type) => type.Item is null ? type : Innermost(type.Item);
}
