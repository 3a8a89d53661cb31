using TirGen.Generators.Emission;
using TirGen.Specification.Model;
using TirGen.Specification.Parsing;
using TirGen.Specification.Rules;

namespace TirGen.Tool.Compatibility;

/// <summary>Compares a property of an object with its counterpart.</summary>
internal static class PropertyComparison
{
    public static IEnumerable<Change> Compare(ObjectPair pair, PropertyModel old, PropertyModel now)
    {
        string what = $"{pair.Old.Name}.{old.Name}";
        ApiPart part = new(SpecPart.Property, pair.Old.Name, old.WireName);
        Change Create(ChangeKind kind, RuleSeverity severity, Breaks breaks, string message, string remedy) => new(kind, severity, breaks, message, remedy)
        {
            Members = pair.MembersOf(old.Name),
            Old = part,
            New = part with { Name = now.WireName },
        };

        if (old.Name != now.Name)
        {
            yield return Create(ChangeKind.PropertyRenamed, RuleSeverity.Error, Breaks.Source, $"{what} is called {now.Name}.", $"Write {now.Name}.");
        }

        if (old.WireName != now.WireName)
        {
            yield return Create(ChangeKind.PropertyWireNameChanged, RuleSeverity.Error, Breaks.Wire, $"{what} is \"{now.WireName}\" on the wire; it was \"{old.WireName}\".", "Build again; programs built before send and read the old name.");
        }

        if (old.Constant is not null && now.Constant is not null && old.Constant != now.Constant)
        {
            yield return Create(ChangeKind.PropertyConstantChanged, RuleSeverity.Error, Breaks.Wire, $"{what} is always \"{now.Constant}\"; it was \"{old.Constant}\".", "Build again; programs built before send the old text.");
        }
        else if (old.Constant is null && now.Constant is not null)
        {
            yield return Create(ChangeKind.PropertyConstantChanged, RuleSeverity.Error, Breaks.Source | Breaks.Wire, $"{what} is always \"{now.Constant}\" and cannot be set.", $"Do not set {old.Name}.");
        }
        else if (CompareTypes(pair, old, now, what) is var (kind, severity, breaks, message, remedy))
        {
            yield return Create(kind, severity, breaks, message, remedy);
        }

        foreach (Change change in Deprecation.Compare(old.Documentation, now.Documentation, what, pair.MembersOf(old.Name), part))
        {
            yield return change;
        }
    }

    private static (ChangeKind Kind, RuleSeverity Severity, Breaks Breaks, string Message, string Remedy)? CompareTypes(
        ObjectPair pair, PropertyModel old, PropertyModel now, string what)
    {
        MemberFace before = MemberFace.Of(pair.Old, old, pair.OldOptions);
        MemberFace after = MemberFace.Of(pair.Now, now, pair.NewOptions);
        bool isSent = pair.Old.IsSent && pair.Now.IsSent;
        if (TypeNames.InRecord(old.Type, pair.OldOptions) != TypeNames.InRecord(now.Type, pair.NewOptions))
        {
            Breaks breaks = WireTypes.Differ(old.Type, now.Type) ? Breaks.Source | Breaks.Wire : Breaks.Source;
            return (ChangeKind.PropertyTypeChanged, RuleSeverity.Error, breaks,
                $"{what} was {TypeText.Short(before.Record)} and is {TypeText.Short(after.Record)}.", $"Give and expect {TypeText.Short(after.Record)}.");
        }

        if (!before.MustBeSet && after.MustBeSet)
        {
            return (ChangeKind.PropertyRequired, isSent ? RuleSeverity.Error : SeverityOf(old, before, after, pair.OldOptions), isSent ? Breaks.Source | Breaks.Wire : Breaks.Source,
                $"{what} must be set.", $"Set {now.Name} wherever a {pair.Old.Name} is created.");
        }

        if (before.MustBeSet && !after.MustBeSet)
        {
            return (ChangeKind.PropertyOptional, SeverityOf(old, before, after, pair.OldOptions), pair.Old.IsReceived ? Breaks.Source | Breaks.Wire : Breaks.Source,
                $"{what} may be absent.", $"Expect null where {now.Name} is read{(pair.Old.IsReceived ? "; programs built before cannot read an answer without it" : "")}.");
        }

        if (old.IsNullable != now.IsNullable)
        {
            bool breaksWire = now.IsNullable ? pair.Old.IsReceived : pair.Old.IsSent;
            return (ChangeKind.PropertyNullabilityChanged, SeverityOf(old, before, after, pair.OldOptions), breaksWire ? Breaks.Source | Breaks.Wire : Breaks.Source,
                $"{what} {(now.IsNullable ? "admits null" : "admits null no longer")}: {TypeText.Short(after.Record)}.", $"Give and expect {TypeText.Short(after.Record)}.");
        }

        // The builder of what is inside has another name or form.
        bool builderDiffers = before.Builder is not null && after.Builder is not null && before.Builder != after.Builder;
        return before.Record != after.Record || builderDiffers
            ? (ChangeKind.PropertyTypeChanged, RuleSeverity.Error, Breaks.Source,
                $"{pair.Old.BuilderName}.{old.Name} was {TypeText.Short(before.Builder ?? before.Record)} and is {TypeText.Short(after.Builder ?? after.Record)}.", "Give the new type; a record of the schema converts to it.")
            : null;
    }

    /// <summary>A reference that may be null now is a warning of the compiler; every other difference is an error.</summary>
    private static RuleSeverity SeverityOf(PropertyModel property, MemberFace before, MemberFace after, EmissionOptions options)
    {
        string type = TypeNames.InRecord(property.Type, options);
        bool isPlain = before.Record.TrimEnd('?') == type && after.Record.TrimEnd('?') == type;
        return isPlain && !property.Type.IsValueType ? RuleSeverity.Warning : RuleSeverity.Error;
    }
}
