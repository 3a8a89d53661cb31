using TirGen.Generators.Planning.Rules;
using TirGen.Specification.Model;

namespace TirGen.Generators.Planning;

/// <summary>A schema that becomes a file, with the other schemas that its rules look into.</summary>
internal sealed record SchemaPart(SchemaModel Schema, EquatableArray<SchemaModel> Related)
{
    /// <summary>The schemas of a model.</summary>
    public static IEnumerable<SchemaPart> Of(ApiModel model)
    {
        Dictionary<string, SchemaModel> schemas = model.Schemas.ToDictionary(static s => s.Name, StringComparer.Ordinal);
        return model.Schemas.Select(schema => new SchemaPart(schema, RelatedSchemas.Of(schema, schemas)));
    }
}
