using TirGen.Generators.Emission.Code;
using TirGen.Generators.Emission.Members;
using TirGen.Generators.Emission.Writing;

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
        writer.Line($"[__Property({CSharpText.Literal(member.Property.WireName)})]");
        string required = member.Property.IsRequired ? "required " : "";
        using (writer.Block($"public {required}{member.Type} {member.Property.Name}"))
        {
            if (member.Bit is not { } bit)
            {
                writer.Line($"get => {member.Field}; init => {member.Field} = value;");
            }
            else if (member.Shape == MemberShape.List)
            {
                writer.Line($"get => {member.Field};");
                using (writer.Block("init"))
                {
                    writer.Line($"{member.Field} = value;");
                    writer.Line(BuilderMember.Set(bit));
                }
            }
            else
            {
                EmitOptionalValue(writer, member, bit);
            }
        }
    }

    private static void EmitOptionalValue(SourceWriter writer, BuilderMember member, int bit)
    {
        string word = BuilderMember.Word(bit);
        string mask = BuilderMember.Mask(bit);
        writer.Line($"get => ({word} & {mask}) != 0 ? {member.Field} : default({member.Type});");
        using (writer.Block("init"))
        {
            writer.Line($"{member.Field} = value.GetValueOrDefault();");
            writer.Line($"{word} = value.HasValue ? {word} | {mask} : {word} & ~{mask};");
        }
    }
}
