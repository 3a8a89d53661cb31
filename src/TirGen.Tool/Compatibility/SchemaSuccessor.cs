using TirGen.Specification.Model;

namespace TirGen.Tool.Compatibility;

/// <summary>Finds the schema that a removed one was renamed to.</summary>
internal static class SchemaSuccessor
{
    /// <summary>The C# name of the only new schema with the members of the removed one, or null.</summary>
    public static string? Find(SchemaModel removed, ApiVersion old, ApiVersion now)
    {
        HashSet<string> before = [.. old.Model.Schemas.Select(static s => s.Name)];
        List<string> found = [.. now.Model.Schemas.Where(s => !before.Contains(s.Name) && IsAlike(removed, s)).Select(static s => s.Name)];
        return found is [var only] ? only : null;
    }

    private static bool IsAlike(SchemaModel a, SchemaModel b) => (a, b) switch
    {
        (ObjectModel x, ObjectModel y) => x.Properties.Select(static p => p.WireName).ToHashSet().SetEquals(y.Properties.Select(static p => p.WireName)),
        (EnumModel x, EnumModel y) => x.IsOpen == y.IsOpen && x.Members.ToHashSet().SetEquals(y.Members),
        (UnionModel x, UnionModel y) => x.Variants.Equals(y.Variants) && x.AllowsNull == y.AllowsNull,
        (PolymorphicModel x, PolymorphicModel y) => x.Variants.Select(static v => v.Type).ToHashSet().SetEquals(y.Variants.Select(static v => v.Type)),
        _ => false,
    };
}
