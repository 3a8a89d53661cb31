using TirGen.Generators.Planning.Bodies;
using TirGen.Specification.Model;
using TirGen.Specification.Rules;

namespace TirGen.Tool.Compatibility;

/// <summary>Compares the parts of a multipart body.</summary>
internal static class PartComparison
{
    public static IEnumerable<Change> Compare(OperationPair pair)
    {
        if (pair.Old.Content is not { Kind: BodyKind.Multipart, RequestName: { } owner } || pair.Now.Content.RequestName != owner)
        {
            yield break;
        }

        Dictionary<string, PartModel> current = pair.Now.Content.Parts.ToDictionary(static p => p.WireName, StringComparer.Ordinal);
        foreach (PartModel part in pair.Old.Content.Parts)
        {
            current.Remove(part.WireName, out PartModel? found);
            if (Compare(pair, owner, part, found) is { } change)
            {
                yield return change;
            }
        }

        foreach (PartModel part in current.Values.Where(static p => p.IsRequired))
        {
            yield return Create(pair, ChangeKind.RequiredPropertyAdded, owner, part, $"{owner} has a new part {part.Name} that must be set.", $"Set {part.Name}.");
        }
    }

    private static Change? Compare(OperationPair pair, string owner, PartModel old, PartModel? now)
    {
        string what = $"{owner}.{old.Name}";
        if (now is null)
        {
            return Create(pair, ChangeKind.PropertyRemoved, owner, old, $"{owner} has no part {old.Name} any more.", $"Remove what uses {old.Name}.");
        }

        string before = PartPlan.Of(old).Type;
        string after = PartPlan.Of(now).Type;
        return old.Name != now.Name ? Create(pair, ChangeKind.PropertyRenamed, owner, old, $"{what} is called {now.Name}.", $"Write {now.Name}.")
            : before != after ? Create(pair, ChangeKind.PropertyTypeChanged, owner, old, $"{what} was {TypeText.Short(before)} and is {TypeText.Short(after)}.", $"Give {TypeText.Short(after)}.")
            : !old.IsRequired && now.IsRequired ? Create(pair, ChangeKind.PropertyRequired, owner, old, $"{what} must be set.", $"Set {old.Name}.")
            : old.IsRequired && !now.IsRequired ? Create(pair, ChangeKind.PropertyOptional, owner, old, $"{what} may be absent.", $"Expect null where {old.Name} is read.")
            : null;
    }

    private static Change Create(OperationPair pair, ChangeKind kind, string owner, PartModel part, string message, string remedy) =>
        pair.Create(kind, RuleSeverity.Error, Breaks.Source | Breaks.Wire, message, remedy, [$"{owner}.{part.Name}"]);
}
