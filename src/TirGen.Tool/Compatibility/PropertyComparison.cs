using TirGen.Specification.Model;
using TirGen.Specification.Rules;

namespace TirGen.Tool.Compatibility;

/// <summary>Compares a property of an object with its counterpart: its names, its fixed text, its type.</summary>
internal static class PropertyComparison
{
    public static IEnumerable<Change> Compare(PropertyPair pair)
    {
        (PropertyModel old, PropertyModel now) = (pair.Old, pair.Now);
        if (old.Name != now.Name)
        {
            yield return pair.Create(ChangeKind.PropertyRenamed, RuleSeverity.Error, Breaks.Source, $"{pair.Title} is called {now.Name}.", $"Write {now.Name}.");
        }

        if (old.WireName != now.WireName)
        {
            yield return pair.Create(
                ChangeKind.PropertyWireNameChanged, RuleSeverity.Error, Breaks.Wire,
                $"{pair.Title} is \"{now.WireName}\" on the wire; it was \"{old.WireName}\".", "Build again; programs built before send and read the old name.");
        }

        if ((CompareConstants(pair) ?? PropertyTypeComparison.Compare(pair)) is { } change)
        {
            yield return change;
        }

        foreach (Change deprecation in Deprecation.Compare(old.Documentation, now.Documentation, pair.Title, pair.Members, pair.Part))
        {
            yield return deprecation;
        }
    }

    private static Change? CompareConstants(PropertyPair pair) => (pair.Old.Constant, pair.Now.Constant) switch
    {
        ({ } before, { } after) when before != after => pair.Create(
            ChangeKind.PropertyConstantChanged, RuleSeverity.Error, Breaks.Wire,
            $"{pair.Title} is always \"{after}\"; it was \"{before}\".", "Build again; programs built before send the old text."),
        (null, { } constant) => pair.Create(
            ChangeKind.PropertyConstantChanged, RuleSeverity.Error, Breaks.Source | Breaks.Wire,
            $"{pair.Title} is always \"{constant}\" and cannot be set.", $"Do not set {pair.Old.Name}."),
        _ => null,
    };
}
