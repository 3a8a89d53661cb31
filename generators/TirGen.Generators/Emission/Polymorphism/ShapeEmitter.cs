using TirGen.Generators.Code;
using TirGen.Generators.Emission.Reading;
using TirGen.Generators.Emission.Writing;
using TirGen.Generators.Planning.Members;
using TirGen.Generators.Planning.Objects;
using TirGen.Generators.Planning.Writing;
using TirGen.Specification.Model;

namespace TirGen.Generators.Emission.Polymorphism;

/// <summary>Emits what a value of several forms has that are told by how they look: texts, numbers, lists and objects without a discriminator.</summary>
internal static class ShapeEmitter
{
    private const string Shapes = "__Shapes";

    /// <summary>How the forms look, for the reader.</summary>
    public static void Emit(SourceWriter writer, PolymorphicModel model)
    {
        if (model.Discriminator is not null)
        {
            return;
        }

        using (writer.Block($"private static readonly __TirGen.Reading.ApiShape[] {Shapes} =", "};"))
        {
            foreach (ShapeModel shape in model.Variants.Select(static v => v.Shape!))
            {
                writer.Line(Shape(shape) + ",");
            }
        }

        writer.Blank();
    }

    /// <summary>The ways in and out of a form that is no record.</summary>
    public static void EmitVariant(SourceWriter writer, string owner, VariantPlan plan)
    {
        TypeModel variant = plan.Model.Type;
        string type = plan.Type;
        string what = variant.Kind switch
        {
            TypeKind.String => "text",
            TypeKind.Boolean => "truth value",
            TypeKind.List => "list",
            TypeKind.Map => "map",
            TypeKind.Polymorphic => $"<see cref=\"{type}\"/>",
            _ => "number",
        };
        writer.Blank();
        writer.Line($"/// <summary>Holds a {what}.</summary>");
        using (writer.Block($"public {owner}({type} value)"))
        {
            if (!variant.IsValueType)
            {
                writer.Line("__System.ArgumentNullException.ThrowIfNull(value);");
            }

            writer.Line(variant.Kind == TypeKind.Polymorphic ? "_value = value.IsUndefined ? null : value;" : "_value = value;");
        }

        // C# has no conversions from interfaces, which is what a list or a map is.
        string[] sources = variant.Kind switch
        {
            TypeKind.List => [TypeNames.ItemInRecord(variant) + "[]", $"__Generic.List<{TypeNames.ItemInRecord(variant)}>"],
            TypeKind.Map => [$"__Generic.Dictionary<string, {TypeNames.ItemInRecord(variant)}>"],
            _ => [type],
        };
        foreach (string source in sources)
        {
            writer.Blank();
            writer.Line($"/// <summary>Holds a {what}.</summary>");
            writer.Line($"public static implicit operator {owner}({source} value) => new({(variant.Kind is TypeKind.List or TypeKind.Map ? $"({type})" : "")}value);");
        }

        writer.Blank();
        writer.Line($"/// <summary>The {what}, when the value is one.</summary>");
        if (variant.IsValueType)
        {
            writer.Line($$"""
                public bool TryGet(out {{type}} value)
                {
                    value = _value is {{type}} known ? known : default;
                    return _value is {{type}};
                }
                """);
        }
        else
        {
            writer.Line($"public bool TryGet([__System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out {type}? value) => (value = _value as {type}) is not null;");
        }
    }

    /// <summary>Reads the form that the value has.</summary>
    public static void EmitReading(SourceWriter writer, PolymorphicModel model, string type, EmissionOptions options)
    {
        ReadExpressions read = new(options, readsNumberTexts: false);
        writer.Blank();
        using (writer.Block($"internal static {type} __Read({ReadExpressions.Parameter})"))
        using (writer.Block($"switch (r.Shape({Shapes}))"))
        {
            for (int i = 0; i < model.Variants.Count; i++)
            {
                TypeModel variant = model.Variants[i].Type;
                writer.Line($"case {CSharpText.Number(i)}:");
                using (writer.Indent())
                {
                    writer.Line($"return {read.OrNull(variant)} is {{ }} value{CSharpText.Number(i)} ? new {type}(value{CSharpText.Number(i)}) : default;");
                }
            }

            writer.Line("default:");
            using (writer.Indent())
            {
                writer.Line($"return new {type}(r.Fragment());");
            }
        }
    }

    /// <summary>Writes a form into a request, with the room that it takes.</summary>
    public static void EmitWrite(SourceWriter writer, VariantPlan variant)
    {
        if (variant.MakesRoom)
        {
            WritePrinter.Print(writer, variant.Json);
            return;
        }

        string bytes = FixedBytes.Of(variant.Json);
        writer.Line($"limit -= {bytes};");
        using (writer.Block("if (__Json.HasRoom(p, ref limit))"))
        {
            WritePrinter.Print(writer, variant.Json);
        }

        writer.Line($"limit += {bytes};");
    }

    private static string Shape(ShapeModel shape) =>
        $"new({Number(shape.Kinds)}, {Number(shape.ItemKinds)}{string.Concat(shape.Members.Select(Member))}){(shape.Items is null ? "" : $" {{ Items = {Shape(shape.Items)} }}")}";

    private static string Member(ShapeMemberModel member) =>
        $", new __TirGen.Reading.ApiShapeMember({CSharpText.Literal(member.Name)}, {(member.IsRequired ? "true" : "false")}, {Number(member.Kinds)}{string.Concat(member.Texts.Select(static text => ", " + CSharpText.Literal(text)))})"
        + (member.Inner is null ? "" : $" {{ Inner = {Shape(member.Inner)} }}");

    private static string Number(JsonKinds kinds) => CSharpText.Number((int)kinds);
}
