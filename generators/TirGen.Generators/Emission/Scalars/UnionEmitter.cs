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
            writer.Line($"""
                private readonly __TirGen.JsonScalar _value;

                private {model.Name}(__TirGen.JsonScalar value) => _value = value;
                """);
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
        string orNull = isText && model.AllowsNull ? ", or null" : "";
        (string what, string kind, string held) = variant.Kind switch
        {
            TypeKind.String => ("text, when the value is one", "String", "[__System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out string?"),
            TypeKind.Boolean => ("truth value, when the value is one", "Boolean", "out bool"),
            TypeKind.Int32 or TypeKind.Int64 => ("integer, when the value is one", "Int64", "out long"),
            TypeKind.UInt64 => ("integer, when the value is one that is not negative", "UInt64", "out ulong"),
            _ => ("number, when the value is one", "Double", "out double"),
        };
        writer.Blank();
        writer.Line($"""
            /// <summary>A value of type {type}{orNull}.</summary>
            public {model.Name}({parameter} value) => _value = {guard};

            /// <summary>Takes a value of type {type}{orNull}.</summary>
            public static implicit operator {model.Name}({parameter} value) => new(value);

            /// <summary>The {what}.</summary>
            public bool TryGet{kind}({held} value) => _value.TryGet{kind}(out value);
            """);
    }

    private static void EmitStates(SourceWriter writer, UnionModel model, string type)
    {
        writer.Blank();
        writer.Line("""
            /// <summary>Whether this is the default value, which stands for a member that is absent.</summary>
            public bool IsUndefined => _value.Kind == __TirGen.JsonScalarKind.Undefined;

            """);
        if (model.AllowsNull)
        {
            writer.Line($"""
                /// <summary>JSON's null.</summary>
                public static {type} Null => new(__TirGen.JsonScalar.Null);

                /// <summary>Whether this is JSON's null.</summary>
                public bool IsNull => _value.Kind == __TirGen.JsonScalarKind.Null;

                """);
        }

        writer.Line("""
            [__System.Diagnostics.CodeAnalysis.UnscopedRef]
            internal ref readonly __TirGen.JsonScalar __Scalar => ref _value;
            """);
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
        string orNone = model.AllowsNull ? type : type + "?";
        writer.Blank();
        writer.Line($"""
            internal static {orNone} __Read({ReadExpressions.Parameter}) =>
                r.Scalar({kinds}, out __TirGen.JsonScalar value) ? new {type}(value) : default({orNone});
            """);
    }
}
