using TirGen.Specification.Model;
using TirGen.Specification.Rules.Writing;

namespace TirGen.Generators.Planning.Rules;

/// <summary>Finds the schemas that rules may look into, beside the one whose rules they are.</summary>
internal static class RelatedSchemas
{
    /// <summary>Keywords by which the rules of an object speak of the inside of its members.</summary>
    private static readonly string[] LookingDeeper =
        ["\"x-", "\"if\"", "\"not\"", "Of\"", "\"contains\"", "\"uniqueItems\"", "\"dependentSchemas\""];

    /// <summary>The schemas that the rules of a schema may look into; none where no request carries it.</summary>
    public static EquatableArray<SchemaModel> Of(SchemaModel schema, IReadOnlyDictionary<string, SchemaModel> schemas) => schema switch
    {
        ObjectModel { IsSent: true } sent => Of(sent, schemas),
        PolymorphicModel { IsSent: true } sent => new(Named(sent.Variants.Select(static variant => variant.Type), schemas).Where(static related => related is UnionModel)),
        _ => EquatableArray<SchemaModel>.Empty,
    };

    /// <summary>The unions and objects that the rules of a parameter may look into. An object that is sent as JSON checks itself.</summary>
    public static EquatableArray<SchemaModel> Of(ParameterModel parameter, IReadOnlyDictionary<string, SchemaModel> schemas) =>
        parameter is { Style: ParameterStyle.Json, Type.Kind: TypeKind.Object }
            ? EquatableArray<SchemaModel>.Empty
            : new(Named(parameter.Fields.Select(static field => field.Type).Append(parameter.Type), schemas).Where(static related => related is UnionModel or ObjectModel));

    private static EquatableArray<SchemaModel> Of(ObjectModel model, IReadOnlyDictionary<string, SchemaModel> schemas)
    {
        bool goesDeep = LookingDeeper.Any(keyword => Mentions(model.Validity, keyword));
        Dictionary<string, SchemaModel> found = new(StringComparer.Ordinal) { [model.Name] = model };
        Queue<SchemaModel> open = new([model]);
        while (open.Count > 0)
        {
            IEnumerable<TypeModel> types = open.Dequeue() is ObjectModel holder ? holder.Properties.Select(static property => property.Type) : [];
            foreach (SchemaModel inner in Named(types, schemas))
            {
                bool counts = inner is UnionModel || (goesDeep && inner is ObjectModel o && MaySee(model.Validity, o));
                if (counts && !found.ContainsKey(inner.Name))
                {
                    found.Add(inner.Name, inner);
                    open.Enqueue(inner);
                }
            }
        }

        return new EquatableArray<SchemaModel>(found.Values.Where(related => related.Name != model.Name));
    }

    /// <summary>Whether rules may look into an object: they name a member of it, or compare it as a whole.</summary>
    private static bool MaySee(SchemaRules rules, ObjectModel inner) =>
        Mentions(rules, "\"uniqueItems\"") || inner.Properties.Any(property => Mentions(rules, property.WireName));

    /// <summary>Whether a text stands anywhere in rules. What does not, they cannot speak of.</summary>
    private static bool Mentions(SchemaRules rules, string text) => rules.Text.IndexOf(text, StringComparison.Ordinal) >= 0;

    /// <summary>The schemas that types, or their items, are named after, each once.</summary>
    private static IEnumerable<SchemaModel> Named(IEnumerable<TypeModel> types, IReadOnlyDictionary<string, SchemaModel> schemas) =>
        types.Select(static type => Innermost(type).Name).OfType<string>().Distinct(StringComparer.Ordinal).Where(schemas.ContainsKey).Select(name => schemas[name]);

    private static TypeModel Innermost(TypeModel type) => type.Item is null ? type : Innermost(type.Item);
}
