using TirGen.Generators.Planning.Members;
using TirGen.Specification.Model;
using TirGen.Specification.Rules;

namespace TirGen.Tool.Compatibility;

/// <summary>Compares what an operation takes as its body.</summary>
internal static class BodyComparison
{
    public static IEnumerable<Change> Compare(OperationPair pair)
    {
        string name = pair.Old.Name;
        IReadOnlyList<string> members = [.. pair.Methods, .. OperationPair.RequestTypes(pair.Old)];
        switch (pair.OldRequest, pair.NewRequest)
        {
            case (null, { } added):
                yield return pair.Create(
                    ChangeKind.BodyAdded, RuleSeverity.Error, Breaks.Source | Breaks.Wire,
                    $"{name} takes a body now.", $"Give a {TypeText.Short(added)}.", pair.Methods);
                break;
            case ({ } removed, null):
                yield return pair.Create(
                    ChangeKind.BodyRemoved, RuleSeverity.Error, Breaks.Source | Breaks.Wire,
                    $"{name} takes no {TypeText.Short(removed)} any more.", "Do not give a body.", members);
                break;
            case ({ } before, { } after) when before != after:
                yield return pair.Create(
                    ChangeKind.BodyTypeChanged, RuleSeverity.Error, Breaks.Source,
                    $"The body of {name} was {TypeText.Short(before)} and is {TypeText.Short(after)}.", $"Give a {TypeText.Short(after)}.", members);
                break;
            case ({ }, { }) when ValueOf(pair.Old) is { } before && ValueOf(pair.Now) is { } after && before != after:
                yield return pair.Create(
                    ChangeKind.BodyTypeChanged, RuleSeverity.Error, Breaks.Source | Breaks.Wire,
                    $"The body of {name} was {TypeText.Short(before)} and is {TypeText.Short(after)}.", $"Give {TypeText.Short(after)}.", members);
                break;
        }

        if (pair.Old.Content is { Kind: not BodyKind.None, IsRequired: false } && pair.Now.Content is { Kind: not BodyKind.None, IsRequired: true })
        {
            yield return pair.Create(
                ChangeKind.BodyRequired, RuleSeverity.Error, Breaks.Source | Breaks.Wire,
                $"{name} must have a body now.", "Give one where none was sent.", pair.Methods);
        }

        if (pair.Old.Content.Kind != BodyKind.None && pair.Now.Content.Kind != BodyKind.None && pair.Old.Content.MediaType != pair.Now.Content.MediaType)
        {
            yield return pair.Create(
                ChangeKind.BodyMediaTypeChanged, RuleSeverity.Error, Breaks.Wire,
                $"The body of {name} is {pair.Now.Content.MediaType}; it was {pair.Old.Content.MediaType}.", "Build again; programs built before send the old one.", pair.Methods);
        }

        foreach (Change change in PartComparison.Compare(pair))
        {
            yield return change;
        }
    }

    /// <summary>The type of a JSON body that is no object.</summary>
    private static string? ValueOf(OperationModel operation) =>
        operation.Content is { Kind: BodyKind.Json, RequestName: not null, Type: { } type }
            ? type.Kind == TypeKind.List ? $"global::System.ReadOnlySpan<{TypeNames.ItemInBuilder(type)}>" : TypeNames.InRecord(type)
            : null;
}
