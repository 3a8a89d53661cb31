using TirGen.Specification.Model;
using TirGen.Specification.Parsing;
using TirGen.Specification.Rules;

namespace TirGen.Tool.Compatibility;

/// <summary>Compares the record and the builder of an object.</summary>
internal static class ObjectComparison
{
    private static readonly string[] FormMembers = ["TryWriteForm", "WriteFormTo", "ToFormContent"];

    public static IEnumerable<Change> Compare(ObjectModel old, ObjectModel now) =>
    [
        .. CompareTypes(old, now),
        .. CompareProperties(new ObjectPair(old, now)),
        .. RuleComparison.Compare(old, now),
    ];

    private static IEnumerable<Change> CompareTypes(ObjectModel old, ObjectModel now)
    {
        if (old.IsSent && !now.IsSent)
        {
            yield return Create(ChangeKind.BuilderRemoved, old, $"{old.Name} is not sent any more and has no builder.", $"Remove what uses {old.BuilderName}.",
                [old.BuilderName, old.Name + ".Validate"]);
        }
        else if (old.IsSent && old.BuilderName != now.BuilderName)
        {
            yield return Create(ChangeKind.BuilderRenamed, old, $"The builder {old.BuilderName} is called {now.BuilderName}.", $"Write {now.BuilderName}, or new() where the type is known.",
                [old.BuilderName]);
        }
        else if (old.IsSent && old.BuilderForm == BuilderForm.Struct && now.BuilderForm == BuilderForm.RefStruct)
        {
            yield return Create(ChangeKind.BuilderFormChanged, old, $"{old.BuilderName} holds a list now and is a ref struct.", $"Keep a {old.Name} instead, and use the builder where it is passed on.",
                [old.BuilderName]);
        }

        if (old.IsForm && !now.IsForm && now.IsSent)
        {
            yield return Create(ChangeKind.FormRemoved, old, $"{old.Name} is not sent as a form any more.", $"Send {now.BuilderName} as JSON.", [.. FormMembers.Select(member => $"{old.BuilderName}.{member}")]);
        }

        if (old is { IsSent: true, AdditionalProperties: not null } && now.AdditionalProperties is null)
        {
            yield return Create(ChangeKind.AdditionalPropertiesRemoved, old, $"{old.BuilderName} has no place for unnamed members any more.", "Use the members that the document names.",
                [old.BuilderName + ".AdditionalProperties"]);
        }
    }

    private static IEnumerable<Change> CompareProperties(ObjectPair pair)
    {
        foreach (PropertyModel property in pair.Old.Properties)
        {
            IEnumerable<Change> changes = pair.Find(property) is { } found ? PropertyComparison.Compare(new PropertyPair(pair, property, found)) : [Removed(pair, property)];
            foreach (Change change in changes)
            {
                yield return change;
            }
        }

        foreach (PropertyModel property in pair.Added.Where(static p => p.IsRequired && p.Constant is null))
        {
            yield return new Change(
                ChangeKind.RequiredPropertyAdded,
                pair.Now.IsSent ? RuleSeverity.Error : RuleSeverity.Warning,
                pair.Now.IsSent ? Breaks.Source | Breaks.Wire : Breaks.Source,
                $"{pair.Old.Name} has a new property {property.Name} that must be set.",
                $"Set {property.Name} wherever a {pair.Old.Name} is created.")
            {
                Members = pair.MembersOf(property.Name),
                Old = ApiPart.Schema(pair.Old.Name),
                New = new ApiPart(SpecPart.Property, pair.Now.Name, property.WireName),
            };
        }
    }

    private static Change Removed(ObjectPair pair, PropertyModel property)
    {
        bool breaksReading = pair.Old.IsReceived && property.IsRequired;
        return new Change(
            ChangeKind.PropertyRemoved,
            RuleSeverity.Error,
            pair.Old.IsSent || breaksReading ? Breaks.Source | Breaks.Wire : Breaks.Source,
            $"{pair.Old.Name} has no property {property.Name} any more.",
            pair.Added.Where(p => p.Type.Equals(property.Type)).Select(static p => p.Name).ToList() is [var successor]
                ? $"Use {successor} if it took its place; else remove what uses {property.Name}."
                : $"Remove what uses {property.Name}.")
        {
            Members = pair.MembersOf(property.Name),
            Old = new ApiPart(SpecPart.Property, pair.Old.Name, property.WireName),
        };
    }

    private static Change Create(ChangeKind kind, ObjectModel model, string message, string remedy, IReadOnlyList<string> members) =>
        new(kind, RuleSeverity.Error, Breaks.Source, message, remedy) { Members = members, Old = ApiPart.Schema(model.Name) };
}
