using TirGen.Generators.Emission.Members;
using TirGen.Generators.Emission.Writing;
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
        MemberShape shape = MemberShapes.InRecord(property);
        string type = TypeNames.InRecord(property.Type);
        string record = shape switch
        {
            MemberShape.Constant => "string",
            MemberShape.RequiredNullable or MemberShape.Optional => type + "?",
            MemberShape.OptionalNullable => $"global::TirGen.Optional<{type}?>",
            _ => type,
        };
        string? builder = owner.IsSent && shape != MemberShape.Constant
            ? BuilderMember.Of(owner).SingleOrDefault(m => m.Property.WireName == property.WireName)?.Type
            : null;
        return new MemberFace(record, builder, property.IsRequired && shape != MemberShape.Constant);
    }
}
