using TirGen.Specification.Model;

namespace TirGen.Generators.Emission;

/// <summary>Spells how the member of a record is read where null and absent are one.</summary>
internal static class RecordMembers
{
    /// <summary>The condition under which the member has a value, or null when it always has; and the value, given that it is there.</summary>
    /// <param name="property">The member.</param>
    /// <param name="record">A C# expression of the record.</param>
    public static (string? Presence, string Value) Of(PropertyModel property, string record)
    {
        string member = $"{record}.{property.Name}";
        string value = property.Type.IsValueType ? ".Value" : "";
        return MemberShapes.InRecord(property) switch
        {
            MemberShape.Constant or MemberShape.Required => (null, member),
            MemberShape.OptionalNullable => ($"{member}.IsSet && {member}.Value is not null", $"{member}.Value{value}"),
            MemberShape.SelfDescribing => ($"!{member}.IsUndefined", member),
            _ => ($"{member} is not null", member + value),
        };
    }
}
