using TirGen.Generators.Code;
using TirGen.Generators.Emission.Reading;
using TirGen.Generators.Planning.Members;
using TirGen.Specification.Model;

namespace TirGen.Generators.Emission.Scalars;

/// <summary>Emits a union of scalar types: converts from each, is written as it was given.</summary>
internal static class UnionEmitter
{
    public static void Emit(SourceWriter writer, UnionModel model, EmissionOptions options)
    {
        string type = model.Name;
        XmlDocs.Write(writer, model.Documentation, $"A value of one of several types.");
        writer.Line(FileFrame.GeneratedCode);
        using (ScalarMembers.Struct(writer, model.Name, type, options))
        {
            writer.Line("private readonly __TirGen.JsonScalar _value;");
            writer.Blank();
            writer.Line($"private {model.Name}(__TirGen.JsonScalar value) => _value = value;");
            foreach (TypeModel variant in model.Variants)
            {
                EmitVariant(writer, model, variant);
            }

            EmitStates(writer, model, type);
            ScalarMembers.Emit(writer, model.Name, type, "_value.Equals(other._value)", "_value.GetHashCode()", "_value.ToString()");
            EmitReading(writer, model, type);
            ScalarMembers.EmitSerialization(writer, type, "_value.Write(json)", model.AllowsNull);
        }
    }

    private static void EmitVariant(SourceWriter writer, UnionModel model, TypeModel variant)
    {
        string type = TypeNames.InRecord(variant);
        bool isText = variant.Kind == TypeKind.String;
        string parameter = isText && model.AllowsNull ? "string?" : type;
        string guard = isText && !model.AllowsNull ? "value ?? throw new __System.ArgumentNullException(nameof(value))"
            : variant.Kind == TypeKind.UInt64 ? "new(value)"
            : variant.Kind is TypeKind.Single or TypeKind.Decimal ? "(double)value"
            : "value";
        writer.Blank();
        writer.Line($"/// <summary>A value of type {type}{(isText && model.AllowsNull ? ", or null" : "")}.</summary>");
        writer.Line($"public {model.Name}({parameter} value) => _value = {guard};");
        writer.Blank();
        writer.Line($"/// <summary>Takes a value of type {type}{(isText && model.AllowsNull ? ", or null" : "")}.</summary>");
        writer.Line($"public static implicit operator {model.Name}({parameter} value) => new(value);");
        writer.Blank();
        switch (variant.Kind)
        {
            case TypeKind.String:
                writer.Line("/// <summary>The text, when the value is one.</summary>");
                writer.Line("public bool TryGetString([__System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out string? value) => _value.TryGetString(out value);");
                break;
            case TypeKind.Boolean:
                writer.Line("/// <summary>The truth value, when the value is one.</summary>");
                writer.Line("public bool TryGetBoolean(out bool value) => _value.TryGetBoolean(out value);");
                break;
            case TypeKind.Int32 or TypeKind.Int64:
                writer.Line("/// <summary>The integer, when the value is one.</summary>");
                writer.Line("public bool TryGetInt64(out long value) => _value.TryGetInt64(out value);");
                break;
            case TypeKind.UInt64:
                writer.Line("/// <summary>The integer, when the value is one that is not negative.</summary>");
                writer.Line("public bool TryGetUInt64(out ulong value) => _value.TryGetUInt64(out value);");
                break;
            default:
                writer.Line("/// <summary>The number, when the value is one.</summary>");
                writer.Line("public bool TryGetDouble(out double value) => _value.TryGetDouble(out value);");
                break;
        }
    }

    private static void EmitStates(SourceWriter writer, UnionModel model, string type)
    {
        writer.Blank();
        writer.Line("/// <summary>Whether this is the default value, which stands for a member that is absent.</summary>");
        writer.Line("public bool IsUndefined => _value.Kind == __TirGen.JsonScalarKind.Undefined;");
        if (model.AllowsNull)
        {
            writer.Blank();
            writer.Line("/// <summary>JSON's null.</summary>");
            writer.Line($"public static {type} Null => new(__TirGen.JsonScalar.Null);");
            writer.Blank();
            writer.Line("/// <summary>Whether this is JSON's null.</summary>");
            writer.Line("public bool IsNull => _value.Kind == __TirGen.JsonScalarKind.Null;");
        }

        writer.Blank();
        writer.Line("[__System.Diagnostics.CodeAnalysis.UnscopedRef]");
        writer.Line("internal ref readonly __TirGen.JsonScalar __Scalar => ref _value;");
    }

    private static IReadOnlyList<string> Kinds(UnionModel model) =>
    [
        .. model.Variants.Select(static v => v.Kind switch
        {
            TypeKind.String => "String",
            TypeKind.Boolean => "Boolean",
            TypeKind.Int32 or TypeKind.Int64 => "Integer",
            TypeKind.UInt64 => "Unsigned",
            _ => "Number",
        }).Concat(model.AllowsNull ? ["Null"] : []).Distinct(),
    ];

    private static void EmitReading(SourceWriter writer, UnionModel model, string type)
    {
        string kinds = string.Join(" | ", Kinds(model).Select(static kind => $"1 << (int)__TirGen.JsonScalarKind.{kind}"));
        writer.Blank();
        writer.Line($"internal static {type}{(model.AllowsNull ? "" : "?")} __Read({ReadExpressions.Parameter}) =>");
        using (writer.Indent())
        {
            writer.Line($"r.Scalar({kinds}, out __TirGen.JsonScalar value) ? new {type}(value) : default({type}{(model.AllowsNull ? "" : "?")});");
        }
    }
}
