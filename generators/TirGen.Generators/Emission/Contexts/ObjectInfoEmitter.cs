using TirGen.Specification.Model;

namespace TirGen.Generators.Emission.Contexts;

/// <summary>Emits the metadata of one record: a part of the whole context, in a file of its own.</summary>
/// <remarks>
/// The members are set one by one through accessors to their init-only setters. A constructor delegate that takes all
/// of them at once, the way of System.Text.Json's generator, boxes every number and truth value (decision 0007).
/// </remarks>
internal static class ObjectInfoEmitter
{
    private const string Json = "global::System.Text.Json.";
    private const string Traits = "global::TirGen.Serialization.JsonMemberTraits.";

    public static void Emit(SourceWriter writer, ObjectModel model, EmissionOptions options)
    {
        string record = options.Qualified(model.Name);
        using (writer.Block($"partial class {options.ContextName}"))
        {
            writer.Line($"internal static {Json}Serialization.Metadata.JsonTypeInfo<{record}> {CreateName(model.Name)}({Json}JsonSerializerOptions options) =>");
            using (writer.Indent())
            {
                string numbers = model.IsReceived ? $", {Json}Serialization.JsonNumberHandling.AllowReadingFromString" : "";
                writer.Line($"__Metadata.Object<{record}>(options, static () => new {record}{RequiredMembers(model)}, {MembersName(model.Name)}{numbers});");
            }

            writer.Blank();
            writer.Line($"private static {Json}Serialization.Metadata.JsonPropertyInfo[] {MembersName(model.Name)}({Json}JsonSerializerOptions options) => new {Json}Serialization.Metadata.JsonPropertyInfo[]");
            writer.Line("{");
            using (writer.Indent())
            {
                foreach (PropertyModel property in model.Properties)
                {
                    EmitMember(writer, model, property, record, options);
                }

                writer.Line("__Metadata.ExtensionDataMember(");
                using (writer.Indent())
                {
                    writer.Line($"options, typeof({record}), \"AdditionalProperties\",");
                    writer.Line($"static o => (({record})o).AdditionalProperties,");
                    writer.Line($"static (o, v) => (({record})o).AdditionalProperties = v),");
                }
            }

            writer.Line("};");
        }

        if (model.Properties.Any(static p => p.Constant is null))
        {
            writer.Blank();
            EmitSetters(writer, model, record, options);
        }
    }

    /// <summary>The method of the whole context that makes a record's metadata. No schema's name has an underscore.</summary>
    public static string CreateName(string model) => "Create_" + model;

    private static string MembersName(string model) => "Members_" + model;

    private static string RequiredMembers(ObjectModel model)
    {
        string members = string.Join(", ", model.Properties.Where(static p => p.Constant is null && p.IsRequired).Select(static p => p.Name + " = default!"));
        return members.Length == 0 ? "()" : " { " + members + " }";
    }

    private static string SettersName(string model) => "Setters_" + model;

    private static void EmitMember(SourceWriter writer, ObjectModel model, PropertyModel property, string record, EmissionOptions options)
    {
        string type = MemberType(property, options);
        string value = property.Type.IsValueType || MemberShapes.InRecord(property) == MemberShape.OptionalNullable ? "v" : "v!";
        string set = property.Constant is null ? $"static (o, v) => {SettersName(model.Name)}.Set{property.Name}(({record})o, {value})" : "set: null";
        MemberShape shape = MemberShapes.InRecord(property);
        string traits = Traits + (shape switch
        {
            MemberShape.Constant => "NotNull",
            MemberShape.Required when !property.Type.IsValueType => $"Required | {Traits}NotNull",
            MemberShape.Required or MemberShape.RequiredNullable => "Required",
            _ => "None",
        });
        string ignore = shape switch
        {
            MemberShape.Optional => $", {Json}Serialization.JsonIgnoreCondition.WhenWritingNull",
            MemberShape.OptionalNullable or MemberShape.SelfDescribing => $", {Json}Serialization.JsonIgnoreCondition.WhenWritingDefault",
            _ => "",
        };
        writer.Line($"__Metadata.Member<{type}>(");
        using (writer.Indent())
        {
            writer.Line($"options, typeof({record}), {CSharpText.Literal(property.Name)}, {CSharpText.Literal(property.WireName)},");
            writer.Line($"static o => (({record})o).{property.Name},");
            writer.Line($"{set},");
            writer.Line($"{traits}{ignore}),");
        }
    }

    private static void EmitSetters(SourceWriter writer, ObjectModel model, string record, EmissionOptions options)
    {
        using (writer.Block($"file static class {SettersName(model.Name)}"))
        {
            foreach (PropertyModel property in model.Properties.Where(static p => p.Constant is null))
            {
                writer.Blank();
                writer.Line($"[global::System.Runtime.CompilerServices.UnsafeAccessor(global::System.Runtime.CompilerServices.UnsafeAccessorKind.Method, Name = \"set_{property.Name}\")]");
                writer.Line($"public static extern void Set{property.Name}({record} record, {MemberType(property, options)} value);");
            }
        }
    }

    /// <summary>The type of the member; a reference comes without <c>?</c>.</summary>
    private static string MemberType(PropertyModel property, EmissionOptions options)
    {
        string type = TypeNames.InRecord(property.Type, options);
        return MemberShapes.InRecord(property) switch
        {
            MemberShape.OptionalNullable => $"global::TirGen.Optional<{type}?>",
            MemberShape.RequiredNullable or MemberShape.Optional when property.Type.IsValueType => type + "?",
            _ => type,
        };
    }
}
