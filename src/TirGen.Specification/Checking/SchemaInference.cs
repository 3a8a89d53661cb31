using TirGen.Specification.Reading;

namespace TirGen.Specification.Checking;

/// <summary>Tells by which schema a payload is to be checked where nobody says it: by the member that names the variant, or by its members' names.</summary>
internal sealed class SchemaInference(SpecNode document, IReadOnlyList<PayloadSchema> schemas, IReadOnlyList<SpecNode> bodies)
{
    private readonly Dictionary<PayloadSchema, PayloadShape> _shapes = [];
    private readonly Lazy<HashSet<SpecNode>> _sent = new(() => SentSchemas.Of(document, bodies));

    /// <summary>The names of the schemas that fit best; more than one where nothing tells them apart, none where nothing fits.</summary>
    public IReadOnlyList<string> Find(SpecNode payload)
    {
        if (payload is not SpecObject { Members.Count: > 0 } given)
        {
            return [];
        }

        List<PayloadSchema> named = [.. schemas.Where(schema => schema.Value is not null && Named(given, schema) == schema.Value)];
        if (named.Count == 0)
        {
            // A value that is no variant's is for the body as a whole to refuse.
            named = [.. schemas.Where(schema => schema.Value is null && Named(given, schema) is not null)];
        }

        return named.Count > 0 ? Names(named) : ByShape(given);
    }

    private static string? Named(SpecObject given, PayloadSchema schema) =>
        schema.Discriminator is { } property ? (given[property] as SpecString)?.Value : null;

    private IReadOnlyList<string> ByShape(SpecObject given)
    {
        List<string> members = [.. given.Members.Select(static m => m.Name).Distinct(StringComparer.Ordinal)];
        var fits = schemas
            .Where(schema => bodies.Count == 0 || _sent.Value.Contains(schema.Node))
            .Select(schema => (Schema: schema, Shape: ShapeOf(schema)))
            .Select(entry => (entry.Schema, Known: members.Count(entry.Shape.Properties.Contains), Missing: entry.Shape.Required.Count(name => !members.Contains(name)), entry.Shape.Properties.Count))
            .Where(fit => fit.Known * 2 > members.Count)
            .ToList();
        if (fits.Count == 0)
        {
            return [];
        }

        var best = fits.OrderByDescending(static fit => fit.Known).ThenBy(static fit => fit.Missing).ThenBy(static fit => fit.Count).First();
        return Names(fits.Where(fit => (fit.Known, fit.Missing, fit.Count) == (best.Known, best.Missing, best.Count)).Select(static fit => fit.Schema));
    }

    /// <summary>An action and the component that is its body are one schema.</summary>
    private static IReadOnlyList<string> Names(IEnumerable<PayloadSchema> found) =>
        [.. found.GroupBy(static schema => schema.Node).Select(static same => same.First().Name)];

    private PayloadShape ShapeOf(PayloadSchema schema)
    {
        if (!_shapes.TryGetValue(schema, out PayloadShape? shape))
        {
            _shapes.Add(schema, shape = PayloadShape.Of(document, schema.Node));
        }

        return shape;
    }
}
