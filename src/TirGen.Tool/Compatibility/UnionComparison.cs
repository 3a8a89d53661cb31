using TirGen.Generators.Planning.Members;
using TirGen.Specification.Model;
using TirGen.Specification.Rules;

namespace TirGen.Tool.Compatibility;

/// <summary>Compares the types that a union takes.</summary>
internal static class UnionComparison
{
    public static IEnumerable<Change> Compare(UnionModel old, UnionModel now)
    {
        foreach (TypeModel variant in old.Variants.Where(v => now.Variants.All(n => n.Kind != v.Kind)))
        {
            yield return Removed(old, TypeText.Short(TypeNames.InRecord(variant)));
        }

        if (old.AllowsNull && !now.AllowsNull)
        {
            yield return Removed(old, "null");
        }
    }

    private static Change Removed(UnionModel union, string type) =>
        new(ChangeKind.UnionVariantRemoved, RuleSeverity.Error, Breaks.Source | Breaks.Wire, $"{union.Name} takes no {type} any more.", "Give a value of one of its other types.")
        {
            Members = [union.Name],
            Old = ApiPart.Schema(union.Name),
        };
}
