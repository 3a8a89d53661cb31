using TirGen.Generators.Planning.Members;
using TirGen.Specification.Model;
using TirGen.Specification.Rules;

namespace TirGen.Tool.Compatibility;

/// <summary>Compares the types that schemas become. Two of one C# name are the same type.</summary>
internal static class SchemaComparison
{
    public static IEnumerable<Change> Compare(ApiVersion old, ApiVersion now)
    {
        Dictionary<string, SchemaModel> current = now.Model.Schemas.ToDictionary(static s => s.Name, StringComparer.Ordinal);
        foreach (SchemaModel schema in old.Model.Schemas)
        {
            IEnumerable<Change> changes = current.TryGetValue(schema.Name, out SchemaModel? found)
                ? Compare(schema, found, old)
                : [Removed(schema, old, now)];
            foreach (Change change in changes)
            {
                yield return change;
            }
        }
    }

    private static IEnumerable<Change> Compare(SchemaModel old, SchemaModel now, ApiVersion oldVersion)
    {
        IEnumerable<Change> changes = (old, now) switch
        {
            (ObjectModel a, ObjectModel b) => ObjectComparison.Compare(a, b),
            (EnumModel a, EnumModel b) when (a.Integer is null) == (b.Integer is null) => EnumComparison.Compare(a, b, Arrives(a, oldVersion)),
            (PolymorphicModel a, PolymorphicModel b) => PolymorphicComparison.Compare(a, b),
            (UnionModel a, UnionModel b) => UnionComparison.Compare(a, b),
            _ => [KindChanged(old, now)],
        };
        return changes.Concat(Deprecation.Compare(old.Documentation, now.Documentation, old.Name, [old.Name], ApiPart.Schema(old.Name)));
    }

    private static Change Removed(SchemaModel schema, ApiVersion old, ApiVersion now)
    {
        string? successor = SchemaSuccessor.Find(schema, old, now);
        string remedy = successor is null
            ? "Remove what uses it."
            : $"Use {successor}, which has the same members.";
        return new Change(ChangeKind.SchemaRemoved, RuleSeverity.Error, Breaks.Source, $"The type {schema.Name} is gone.", remedy)
        {
            Members = TypesOf(schema),
            Old = ApiPart.Schema(schema.Name),
            New = successor is null ? null : ApiPart.Schema(successor),
        };
    }

    private static Change KindChanged(SchemaModel old, SchemaModel now) =>
        new(ChangeKind.SchemaKindChanged, RuleSeverity.Error, Breaks.Source | Breaks.Wire, $"{old.Name} was {KindOf(old)} and is {KindOf(now)}.", "Rewrite what uses it.")
        {
            Members = TypesOf(old),
            Old = ApiPart.Schema(old.Name),
        };

    /// <summary>The C# types that a schema becomes.</summary>
    private static IReadOnlyList<string> TypesOf(SchemaModel schema) => schema switch
    {
        ObjectModel { IsSent: true } model => [schema.Name, model.BuilderName],
        EnumModel { IsOpen: false } => [schema.Name, EnumConverters.NameOf(schema.Name)],
        _ => [schema.Name],
    };

    private static string KindOf(SchemaModel schema) => schema switch
    {
        ObjectModel => "an object",
        EnumModel { Integer: not null } => "an enum of integers",
        EnumModel => "an enum",
        PolymorphicModel => "one of several objects",
        _ => "a union",
    };

    /// <summary>Whether values of an enum arrive in answers.</summary>
    private static bool Arrives(EnumModel model, ApiVersion version) =>
        version.Objects.Values.Any(o => o.IsReceived && o.Properties.Any(p => Names(p.Type, model.Name)))
        || version.Model.Operations.Any(o => Names(o.Response, model.Name));

    private static bool Names(TypeModel? type, string name) => type is not null && (type.Name == name || Names(type.Item, name));
}
