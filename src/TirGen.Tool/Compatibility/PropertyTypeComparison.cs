using TirGen.Generators.Planning.Members;
using TirGen.Specification.Rules;

namespace TirGen.Tool.Compatibility;

/// <summary>Compares what a property holds, and whether it must, may, or may not.</summary>
internal static class PropertyTypeComparison
{
    /// <summary>The change that says the most, or null.</summary>
    public static Change? Compare(PropertyPair pair)
    {
        MemberFace before = MemberFace.Of(pair.Owner.Old, pair.Old);
        MemberFace after = MemberFace.Of(pair.Owner.Now, pair.Now);
        if (TypeNames.InRecord(pair.Old.Type) != TypeNames.InRecord(pair.Now.Type))
        {
            return TypeChanged(pair, before, after, RuleSeverity.Error, WireTypes.Differ(pair.Old.Type, pair.Now.Type));
        }

        RuleSeverity severity = SeverityOf(pair, before, after);
        if (before.MustBeSet != after.MustBeSet)
        {
            return after.MustBeSet ? Required(pair, severity) : Optional(pair, severity);
        }

        if (pair.Old.IsNullable != pair.Now.IsNullable)
        {
            return NullabilityChanged(pair, after, severity);
        }

        return before.Record != after.Record ? TypeChanged(pair, before, after, severity, breaksWire: false) : CompareBuilders(pair, before.Builder, after.Builder);
    }

    private static Change TypeChanged(PropertyPair pair, MemberFace before, MemberFace after, RuleSeverity severity, bool breaksWire) => pair.Create(
        ChangeKind.PropertyTypeChanged,
        severity,
        breaksWire ? Breaks.Source | Breaks.Wire : Breaks.Source,
        $"{pair.Title} was {TypeText.Short(before.Record)} and is {TypeText.Short(after.Record)}.",
        $"Give and expect {TypeText.Short(after.Record)}.");

    private static Change Required(PropertyPair pair, RuleSeverity severity)
    {
        bool isSent = pair.Owner.Old.IsSent && pair.Owner.Now.IsSent;
        return pair.Create(
            ChangeKind.PropertyRequired, isSent ? RuleSeverity.Error : severity, isSent ? Breaks.Source | Breaks.Wire : Breaks.Source,
            $"{pair.Title} must be set.", $"Set {pair.Now.Name} wherever a {pair.Owner.Old.Name} is created.");
    }

    private static Change Optional(PropertyPair pair, RuleSeverity severity)
    {
        bool isReceived = pair.Owner.Old.IsReceived;
        return pair.Create(
            ChangeKind.PropertyOptional, severity, isReceived ? Breaks.Source | Breaks.Wire : Breaks.Source,
            $"{pair.Title} may be absent.",
            $"Expect null where {pair.Now.Name} is read{(isReceived ? "; programs built before cannot read an answer without it" : "")}.");
    }

    private static Change NullabilityChanged(PropertyPair pair, MemberFace after, RuleSeverity severity)
    {
        bool breaksWire = pair.Now.IsNullable ? pair.Owner.Old.IsReceived : pair.Owner.Old.IsSent;
        return pair.Create(
            ChangeKind.PropertyNullabilityChanged, severity, breaksWire ? Breaks.Source | Breaks.Wire : Breaks.Source,
            $"{pair.Title} {(pair.Now.IsNullable ? "admits null" : "admits null no longer")}: {TypeText.Short(after.Record)}.",
            $"Give and expect {TypeText.Short(after.Record)}.");
    }

    /// <summary>The builder of what is inside may have another name or form, and builders lack what only the API sets.</summary>
    private static Change? CompareBuilders(PropertyPair pair, string? before, string? after) => (before, after) switch
    {
        ({ }, null) when pair.Owner.Now.IsSent => pair.Create(
            ChangeKind.PropertyReadOnly, RuleSeverity.Error, Breaks.Source | Breaks.Wire,
            $"{pair.Title} is only the API's to set.", $"Do not set {pair.Old.Name} in a {pair.Owner.Now.BuilderName}."),
        ({ }, { }) when before != after => pair.Create(
            ChangeKind.PropertyTypeChanged, RuleSeverity.Error, Breaks.Source,
            $"{pair.Owner.Old.BuilderName}.{pair.Old.Name} was {TypeText.Short(before)} and is {TypeText.Short(after)}.", "Give the new type; a record of the schema converts to it."),
        _ => null,
    };

    /// <summary>A reference that may be null now is a warning of the compiler; every other difference is an error.</summary>
    private static RuleSeverity SeverityOf(PropertyPair pair, MemberFace before, MemberFace after)
    {
        string type = TypeNames.InRecord(pair.Old.Type);
        bool isPlain = before.Record.TrimEnd('?') == type && after.Record.TrimEnd('?') == type;
        return isPlain && !pair.Old.Type.IsValueType ? RuleSeverity.Warning : RuleSeverity.Error;
    }
}
