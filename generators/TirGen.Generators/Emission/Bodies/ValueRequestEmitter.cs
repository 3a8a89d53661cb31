using TirGen.Generators.Code;
using TirGen.Generators.Emission.Builders;
using TirGen.Generators.Emission.Validation;
using TirGen.Generators.Emission.Writing;
using TirGen.Generators.Planning.Members;
using TirGen.Generators.Planning.Writing;
using TirGen.Specification.Model;

namespace TirGen.Generators.Emission.Bodies;

/// <summary>Emits the builder of a JSON body that is no object: a list, a map, a scalar, any JSON.</summary>
internal static class ValueRequestEmitter
{
    public static void Emit(SourceWriter writer, OperationModel operation, EmissionOptions options)
    {
        TypeModel type = operation.Body!;
        string name = operation.Content.RequestName!;
        bool isList = type.Kind == TypeKind.List;
        string value = isList ? $"__System.ReadOnlySpan<{TypeNames.ItemInBuilder(type)}>" : TypeNames.InRecord(type);
        string property = isList ? "Items" : "Value";
        bool isReference = !isList && !type.IsValueType;
        string propertyCode = CSharpText.Literal(property);
        ValueOps ops = new(options);
        Steps body = WriteOpFusion.Fuse(isList ? ops.List(type, "_value", propertyCode, isSpan: true) : ops.Of(type, "_value", propertyCode));
        writer.Line($"/// <summary>Builds the JSON body of <see cref=\"{options.Stem}Client.{operation.Name}Async\"/>.</summary>");
        writer.Line(FileFrame.GeneratedCode);
        using (writer.Block($"{options.Access} readonly {(isList ? "ref " : "")}partial struct {name}"))
        {
            writer.Line($"private readonly {value} _value{(isReference ? " = null!" : "")};");
            writer.Line("private readonly bool _isCreated;");
            writer.Blank();
            writer.Line($"public {name}() => _isCreated = true;");
            writer.Blank();
            writer.Blank();
            writer.Line($"/// <summary>The {(isList ? "items of the list" : "value")}.</summary>");
            using (writer.Block($"public required {value} {property}"))
            {
                writer.Line("get => _value;");
                writer.Line("init => _value = value;");
            }

            EmitConversion(writer, name, property, isList, type, value);
            writer.Blank();
            writer.Line("internal bool __IsCreated => _isCreated;");
            writer.Blank();
            writer.Line("internal const int __FixedBytes = " + FixedBytes.Of(body) + ";");
            BuilderWritingEmitter.EmitWrite(writer, body);
            OutputEmitter.Emit(writer, name, implements: false);
            OutputEmitter.EmitContent(writer, name, implements: false);
        }

        if (IsChecked(operation.Content))
        {
            writer.Blank();
            ValueValidationEmitter.Emit(writer, operation.Content, $"self.{property}", options);
        }
    }

    /// <summary>Whether anything is known of what such a body may hold.</summary>
    public static bool IsChecked(BodyModel body) => body is { Validity: not null, Type.Kind: not TypeKind.Any };

    private static void EmitConversion(SourceWriter writer, string name, string property, bool isList, TypeModel type, string value)
    {
        // C# has no conversions from interfaces, which is what a map is.
        if (type.Kind != TypeKind.Map)
        {
            writer.Blank();
            writer.Line($"/// <summary>Takes the {(isList ? "items" : "value")}.</summary>");
            writer.Line($"public static implicit operator {name}({value} value) => new() {{ {property} = value }};");
        }

        if (isList)
        {
            writer.Blank();
            writer.Line("/// <summary>Takes the items; null is a body that was never created, which cannot be written.</summary>");
            writer.Line($"public static implicit operator {name}({TypeNames.ItemInBuilder(type)}[]? value) => value is null ? default : new() {{ {property} = value }};");
        }
    }
}
