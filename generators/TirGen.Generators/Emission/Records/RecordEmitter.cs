using TirGen.Generators.Emission.Code;
using TirGen.Generators.Emission.Members;
using TirGen.Generators.Emission.Reading;
using TirGen.Generators.Emission.Validation;
using TirGen.Specification.Model;
using TirGen.Specification.Parsing;

namespace TirGen.Generators.Emission.Records;

/// <summary>Emits the record of an object: what is kept, read and changed by <c>with</c>.</summary>
internal static class RecordEmitter
{
    /// <param name="writer">Takes the code.</param>
    /// <param name="model">The object.</param>
    /// <param name="checks">Its checks; null when it is never sent.</param>
    /// <param name="options">How types are named.</param>
    public static void Emit(SourceWriter writer, ObjectModel model, ObjectChecks? checks, EmissionOptions options)
    {
        XmlDocs.Write(writer, model.Documentation, $"The object {CSharpText.Xml(model.Name)}.");
        writer.Line(FileFrame.GeneratedCode);
        if (model.Validity.Length > 0)
        {
            writer.Line(RuleHolder.Attribute(model.Name));
        }

        string record = model.Name;
        string self = RecordReadingEmitter.Interface(record);
        writer.Line($"[__Converter(typeof(__Records.RecordConverter<{record}>))]");
        using (writer.Block($"{options.Access} sealed {(model.IsSent ? "partial " : "")}record {model.Name} : __Records.ApiRecord, {self}{(checks is null ? "" : ValidationEmitter.Interface)}"))
        {
            foreach (PropertyModel property in model.Properties)
            {
                EmitProperty(writer, property, model);
            }

            RecordReadingEmitter.Emit(writer, model, options);
            writer.Blank();
            RecordWritingEmitter.Emit(writer, model, options);
            EmitEquality(writer, model);
            if (checks is not null)
            {
                ValidationEmitter.EmitInRecord(writer, model, checks);
            }
        }
    }

    /// <summary>Says what C# would otherwise say of each member: the base compares, hashes and shows what the record writes.</summary>
    private static void EmitEquality(SourceWriter writer, ObjectModel model)
    {
        writer.Blank();
        writer.Line($"public bool Equals({model.Name}? other) => base.Equals(other);");
        writer.Line("public override int GetHashCode() => base.GetHashCode();");
        writer.Line("protected override bool PrintMembers(__System.Text.StringBuilder builder) => false;");
    }

    private static void EmitForgetting(SourceWriter writer, PropertyModel property, string type)
    {
        string field = "_" + Identifiers.Camel(property.Name);
        writer.Line(
            $"public required {type} {property.Name} {{ get => {field}; init {{ {field} = value; AdditionalProperties = __Kept.Without(AdditionalProperties, {CSharpText.Literal(property.WireName)}); }} }}");
        writer.Blank();
        writer.Line($"private readonly {type} {field};");
    }

    private static void EmitProperty(SourceWriter writer, PropertyModel property, ObjectModel model)
    {
        writer.Blank();
        XmlDocs.Write(writer, property.Documentation, $"The member {CSharpText.Xml(property.WireName)}.", knownSource: model.Documentation.Source);
        writer.Line($"[__Property({CSharpText.Literal(property.WireName)})]");
        string type = TypeNames.InRecord(property.Type);
        switch (MemberShapes.InRecord(property))
        {
            case MemberShape.Constant:
                writer.Line($"public string {property.Name} => {CSharpText.Literal(property.Constant!)};");
                break;
            case MemberShape.Required when RecordMembers.ForgetsWhatWasKept(property):
                EmitForgetting(writer, property, type);
                break;
            case MemberShape.Required:
                writer.Line($"public required {type} {property.Name} {{ get; init; }}");
                break;
            case MemberShape.RequiredNullable:
                writer.Line($"public required {type}? {property.Name} {{ get; init; }}");
                break;
            case MemberShape.Optional:
                writer.Line($"public {type}? {property.Name} {{ get; init; }}");
                break;
            case MemberShape.OptionalNullable:
                writer.Line($"public __TirGen.Optional<{type}?> {property.Name} {{ get; init; }}");
                break;
            default:
                writer.Line($"public {type} {property.Name} {{ get; init; }}");
                break;
        }
    }
}
