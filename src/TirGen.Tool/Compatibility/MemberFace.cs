using TirGen.Generators.Planning.Members;
using TirGen.Specification.Model;

namespace TirGen.Tool.Compatibility;

/// <summary>A property as callers see it.</summary>
/// <param name="Record">The C# type in the record.</param>
/// <param name="Builder">The C# type in the builder; null without a builder, or where the value is fixed or only the API's to set.</param>
/// <param name="MustBeSet">Creating the record without it does not compile.</param>
internal sealed record MemberFace(string Record, string? Builder, bool MustBeSet)
{
    public static MemberFace Of(ObjectModel owner, PropertyModel property)
    {
        RecordMember record = RecordMember.Of(property);
        string? builder = owner.IsSent && record.Shape != MemberShape.Constant
            ? BuilderMember.Of(owner).SingleOrDefault(m => m.Property.WireName == property.WireName)?.Type
            : null;
        return new MemberFace(record.Type, builder, record.MustBeSet);
    }
}
