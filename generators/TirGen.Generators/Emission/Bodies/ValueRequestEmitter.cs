using TirGen.Generators.Code;
using TirGen.Generators.Emission.Builders;
using TirGen.Generators.Emission.Validation;
using TirGen.Generators.Emission.Writing;
using TirGen.Generators.Planning.Bodies;
using TirGen.Generators.Planning.Members;
using TirGen.Generators.Planning.Writing;
using TirGen.Specification.Model;

namespace TirGen.Generators.Emission.Bodies;

/// <summary>Emits the builder of a JSON body that is no object: a list, a map, a scalar, any JSON.</summary>
internal static class ValueRequestEmitter
{
    /// <param name="writer">Takes the code.</param>
    /// <param name="plan">The builder.</param>
    /// <param name="operation">The operation's name.</param>
    /// <param name="options">How types are named.</param>
    public static void Emit(SourceWriter writer, ValueBodyPlan plan, string operation, EmissionOptions options)
    {
        writer.Line($"/// <summary>Builds the JSON body of <see cref=\"{options.Stem}Client.{operation}Async\"/>.</summary>");
        writer.Line(FileFrame.GeneratedCode);
        using (writer.Block($"{options.Access} readonly {(plan.IsList ? "ref " : "")}partial struct {plan.Name}"))
        {
            writer.Line($$"""
                private readonly {{plan.Type}} {{ValueBodyPlan.Field}}{{(plan.HoldsReference ? " = null!" : "")}};
                private readonly bool _isCreated;

                public {{plan.Name}}() => _isCreated = true;

                /// <summary>The {{(plan.IsList ? "items of the list" : "value")}}.</summary>
                public required {{plan.Type}} {{plan.Property}}
                {
                    get => {{ValueBodyPlan.Field}};
                    init => {{ValueBodyPlan.Field}} = value;
                }
                """);

            EmitConversion(writer, plan);
            writer.Blank();
            writer.Line($"""
                internal bool __IsCreated => _isCreated;

                internal const int __FixedBytes = {FixedBytes.Of(plan.Json)};
                """);
            BuilderWritingEmitter.EmitWrite(writer, plan.Json);
            OutputEmitter.Emit(writer, plan.Name, implements: false);
            OutputEmitter.EmitContent(writer, plan.Name, implements: false);
        }

        if (plan.IsChecked)
        {
            writer.Blank();
            ValueValidationEmitter.Emit(writer, plan.Body, $"self.{plan.Property}", options);
        }
    }

    private static void EmitConversion(SourceWriter writer, ValueBodyPlan plan)
    {
        TypeModel type = plan.Body.Type!;
        // C# has no conversions from interfaces, which is what a map is.
        if (type.Kind != TypeKind.Map)
        {
            writer.Blank();
            writer.Line($"/// <summary>Takes the {(plan.IsList ? "items" : "value")}.</summary>");
            writer.Line($"public static implicit operator {plan.Name}({plan.Type} value) => new() {{ {plan.Property} = value }};");
        }

        if (plan.IsList)
        {
            writer.Blank();
            writer.Line("/// <summary>Takes the items; null is a body that was never created, which cannot be written.</summary>");
            writer.Line($"public static implicit operator {plan.Name}({TypeNames.ItemInBuilder(type)}[]? value) => value is null ? default : new() {{ {plan.Property} = value }};");
        }
    }
}
