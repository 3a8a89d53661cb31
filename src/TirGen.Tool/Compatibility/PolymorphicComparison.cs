using TirGen.Specification.Model;
using TirGen.Specification.Rules;

namespace TirGen.Tool.Compatibility;

/// <summary>Compares the objects that a value can be, and how they are told apart.</summary>
internal static class PolymorphicComparison
{
    public static IEnumerable<Change> Compare(PolymorphicModel old, PolymorphicModel now)
    {
        Dictionary<string, VariantModel> current = now.Variants.ToDictionary(static v => NameOf(v.Type), StringComparer.Ordinal);
        foreach (VariantModel variant in old.Variants)
        {
            string name = NameOf(variant.Type);
            if (!current.TryGetValue(name, out VariantModel? found))
            {
                yield return Create(ChangeKind.UnionVariantRemoved, Breaks.Source | Breaks.Wire, old, $"{old.Name} cannot be a {name} any more.", $"Remove what makes a {old.Name} of a {name}, or asks for one.");
            }
            else if (variant.Keys.Except(found.Keys).ToList() is { Count: > 0 } lost)
            {
                string texts = string.Join(", ", lost.Select(static key => $"\"{key}\""));
                yield return Create(ChangeKind.DiscriminatorChanged, Breaks.Wire, old, $"A {name} as {old.Name} is not named {texts} any more.", "Build again; programs built before send and read the old name.");
            }
        }

        if (old.Discriminator != now.Discriminator)
        {
            yield return Create(
                ChangeKind.DiscriminatorChanged, Breaks.Wire, old,
                $"The objects of {old.Name} are told apart by {By(now)}; it was {By(old)}.", "Build again; programs built before send and read the old member.");
        }
    }

    /// <summary>The C# type as people write it.</summary>
    private static string NameOf(TypeModel type) => type switch
    {
        { Name: { } name } => name,
        { Item: { } item } => $"{type.Kind} of {NameOf(item)}",
        _ => type.Kind.ToString(),
    };

    private static string By(PolymorphicModel model) => model.Discriminator is null ? "how they look" : $"\"{model.Discriminator}\"";

    private static Change Create(ChangeKind kind, Breaks breaks, PolymorphicModel model, string message, string remedy) =>
        new(kind, RuleSeverity.Error, breaks, message, remedy) { Members = [model.Name], Old = ApiPart.Schema(model.Name) };
}
