using TirGen.Generators.Code;
using TirGen.Generators.Planning.Members;

namespace TirGen.Generators.Emission.Builders;

/// <summary>Emits one property of a builder over its field and, where it has one, its presence bit.</summary>
internal static class BuilderPropertyEmitter
{
    public static void Emit(SourceWriter writer, BuilderMember member, string record)
    {
        if (member.Shape == MemberShape.Constant)
        {
            return;
        }

        writer.Blank();
        XmlDocs.Inherit(writer, $"{record}.{member.Property.Name}", member.Property.Documentation);
        string required = member.Property.IsRequired ? "required " : "";
        writer.Line($"public {required}{member.Type} {member.Property.Name} {{ {Accessors(member)} }}");
    }

    private static string Accessors(BuilderMember member) => (member.Bit, member.Shape) switch
    {
        (null, _) => $"get => {member.Field}; init => {member.Field} = value;",
        ({ } bit, MemberShape.List) => $"get => {member.Field}; init {{ {member.Field} = value; {BuilderMember.Set(bit)} }}",
        ({ } bit, _) => $"get => {BuilderMember.IsSet(bit)} ? {member.Field} : default({member.Type}); init => {member.Field} = __Json.Take(value, ref {BuilderMember.Word(bit)}, {BuilderMember.Mask(bit)});",
    };
}
