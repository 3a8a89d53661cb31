using TirGen.Specification.Rules;

namespace TirGen.Tool.Compatibility;

/// <summary>Compares what an operation takes as its body.</summary>
internal static class BodyComparison
{
    public static IEnumerable<Change> Compare(OperationPair pair)
    {
        string name = pair.Old.Name;
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
                    $"{name} takes no {TypeText.Short(removed)} any more.", "Do not give a body.", pair.Methods);
                break;
            case ({ } before, { } after) when before != after:
                yield return pair.Create(
                    ChangeKind.BodyTypeChanged, RuleSeverity.Error, Breaks.Source,
                    $"The body of {name} was {TypeText.Short(before)} and is {TypeText.Short(after)}.", $"Give a {TypeText.Short(after)}.", pair.Methods);
                break;
        }
    }
}
