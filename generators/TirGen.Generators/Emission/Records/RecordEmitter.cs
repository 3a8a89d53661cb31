using TirGen.Specification.Model;

namespace TirGen.Generators.Emission.Records;

/// <summary>Emits the record of an object: what is kept, read and changed by <c>with</c>.</summary>
internal static class RecordEmitter
{
    public static void Emit(SourceWriter writer, ObjectModel model, EmissionOptions options)
    {
        XmlDocs.Write(writer, model.Documentation, $"The object {CSharpText.Xml(model.Name)}.");
        writer.Line(FileFrame.GeneratedCode);
        if (model.Validity.Length > 0)
        {
            writer.Line($"[global::TirGen.ApiSchema({CSharpText.Literal(model.Validity)})]");
        }

        if (model.IsReceived)
        {
            // APIs answer with numbers as text; what is sent is exact.
            writer.Line("[global::System.Text.Json.Serialization.JsonNumberHandling(global::System.Text.Json.Serialization.JsonNumberHandling.AllowReadingFromString)]");
        }

        using (writer.Block($"{options.Access} sealed {(model.IsSent ? "partial " : "")}record {model.Name}"))
        {
            foreach (PropertyModel property in model.Properties)
            {
                EmitProperty(writer, property, options);
            }

            if (KeepsUnknown(model))
            {
                writer.Blank();
                writer.Line("/// <summary>Members that the document does not name, kept as they were read; null when there were none.</summary>");
                writer.Line("[global::System.Text.Json.Serialization.JsonExtensionData]");
                writer.Line("public global::System.Collections.Generic.Dictionary<string, global::System.Text.Json.JsonElement>? AdditionalProperties { get; set; }");
            }
        }
    }

    /// <summary>Whether the record has a place for members that the document does not name.</summary>
    public static bool KeepsUnknown(ObjectModel model) => model.IsReceived || model.AdditionalProperties is not null;

    private static void EmitProperty(SourceWriter writer, PropertyModel property, EmissionOptions options)
    {
        writer.Blank();
        XmlDocs.Write(writer, property.Documentation, $"The member {CSharpText.Xml(property.WireName)}.");
        writer.Line($"[global::System.Text.Json.Serialization.JsonPropertyName({CSharpText.Literal(property.WireName)})]");
        string type = TypeNames.InRecord(property.Type, options);
        switch (MemberShapes.InRecord(property))
        {
            case MemberShape.Constant:
                writer.Line($"public string {property.Name} => {CSharpText.Literal(property.Constant!)};");
                break;
            case MemberShape.Required:
                writer.Line($"public required {type} {property.Name} {{ get; init; }}");
                break;
            case MemberShape.RequiredNullable:
                writer.Line($"public required {type}? {property.Name} {{ get; init; }}");
                break;
            case MemberShape.Optional:
                writer.Line("[global::System.Text.Json.Serialization.JsonIgnore(Condition = global::System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingNull)]");
                writer.Line($"public {type}? {property.Name} {{ get; init; }}");
                break;
            case MemberShape.OptionalNullable:
                writer.Line("[global::System.Text.Json.Serialization.JsonIgnore(Condition = global::System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingDefault)]");
                writer.Line($"public global::TirGen.Optional<{type}?> {property.Name} {{ get; init; }}");
                break;
            default:
                writer.Line("[global::System.Text.Json.Serialization.JsonIgnore(Condition = global::System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingDefault)]");
                writer.Line($"public {type} {property.Name} {{ get; init; }}");
                break;
        }
    }
}
