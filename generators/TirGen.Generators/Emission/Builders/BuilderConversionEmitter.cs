using TirGen.Generators.Code;
using TirGen.Generators.Planning.Members;
using TirGen.Generators.Planning.Writing;
using TirGen.Specification.Model;

namespace TirGen.Generators.Emission.Builders;

/// <summary>Emits the conversion that lets a record stand where a builder is expected: read, <c>with</c>, send.</summary>
internal static class BuilderConversionEmitter
{
    public static void Emit(SourceWriter writer, ObjectModel model, IReadOnlyList<BuilderMember> members)
    {
        string record = model.Name;
        writer.Blank();
        writer.Line("[__SetsAll]");
        using (writer.Block($"private {model.BuilderName}({record} record)"))
        {
            writer.Line("__set = 1u;");
            foreach (BuilderMember member in members)
            {
                EmitCopy(writer, member);
            }

            using (writer.Block("if (record.AdditionalProperties is not null)"))
            {
                writer.Line("__additionalProperties = __Kept.Of(record);");
                if (members.All(static m => m.Shape == MemberShape.Constant))
                {
                    // A body that is written as it stands looks at this word only.
                    writer.Line("__set = 3u;");
                }
            }
        }

        writer.Blank();
        writer.Line("/// <summary>What the record holds, ready to be sent; of null, a builder that cannot be.</summary>");
        writer.Line($"public static implicit operator {model.BuilderName}({record}? record) => record is null ? default : new(record);");
    }

    private static void EmitCopy(SourceWriter writer, BuilderMember member)
    {
        string source = "record." + member.Property.Name;
        switch (member.Shape)
        {
            case MemberShape.Constant:
                break;
            case MemberShape.List:
                EmitList(writer, member, source);
                break;
            case MemberShape.Optional when member.Bit is { } bit:
                writer.Line($"{member.Field} = __Json.Take({source}, ref {BuilderMember.Word(bit)}, {BuilderMember.Mask(bit)});");
                break;
            case MemberShape.Required:
                writer.Line($"{member.Property.Name} = {(member.Property.Type.Kind is TypeKind.List or TypeKind.Map ? $"__Kept.Whole({source})" : source)};");
                break;
            default:
                writer.Line($"{member.Field} = {(member.Property.Type.Kind is TypeKind.List or TypeKind.Map ? $"__Kept.Whole({source})" : source)};");
                break;
        }
    }

    private static void EmitList(SourceWriter writer, BuilderMember member, string source)
    {
        string item = TypeNames.ItemInBuilder(member.Property.Type);
        string copy = TypeNames.IsBuilderItem(member.Property.Type)
            ? $"__TirGen.Serialization.Lists.Convert<{TypeNames.ItemInRecord(member.Property.Type)}, {item}>({{0}}, static value => value)"
            : $"__TirGen.Serialization.Lists.AsSpan<{item}>({{0}})";
        switch (member.Bit, member.IsNullableList)
        {
            case ({ } bit, true):
                using (writer.Block($"if (__Kept.Whole({source}).IsSet)"))
                {
                    writer.Line(BuilderMember.Set(bit));
                    EmitNullableList(writer, member, source + ".Value", copy);
                }

                break;
            case (null, true):
                EmitNullableList(writer, member, source, copy);
                break;
            case ({ } bit, false):
                using (writer.Block($"if (__Kept.Whole({source}) is {{ }} {Variable(bit)})"))
                {
                    writer.Line($"{member.Field} = {copy.Replace("{0}", Variable(bit))};");
                    writer.Line(BuilderMember.Set(bit));
                }

                break;
            default:
                using (writer.Block($"if (__Kept.Whole({source}) is {{ }} list{member.Field})"))
                {
                    writer.Line($"{member.Field} = {copy.Replace("{0}", "list" + member.Field)};");
                }

                using (writer.Block($"else if (!__Kept.Holds(record.AdditionalProperties, {member.NameCode}))"))
                {
                    writer.Line($"throw {Made.Missing(member.NameCode)};");
                }

                break;
        }
    }

    /// <summary>The field's default value is null.</summary>
    private static void EmitNullableList(SourceWriter writer, BuilderMember member, string source, string copy)
    {
        string items = "list" + member.Field;
        using (writer.Block($"if (__Kept.Whole({source}) is {{ }} {items})"))
        {
            writer.Line($"{member.Field} = {copy.Replace("{0}", items)};");
        }
    }

    /// <summary>A name for a value that is there; fields begin with an underscore, so it hides none.</summary>
    private static string Variable(int bit) => "value" + CSharpText.Number(bit);
}
