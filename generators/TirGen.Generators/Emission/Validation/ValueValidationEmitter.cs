using TirGen.Generators.Code;
using TirGen.Specification.Model;

namespace TirGen.Generators.Emission.Validation;

/// <summary>Emits the run-time validation of a JSON body that is no object: its own rules, and those of the objects in it.</summary>
internal static class ValueValidationEmitter
{
    /// <param name="writer">Takes the code.</param>
    /// <param name="body">The body.</param>
    /// <param name="code">The value in terms of <c>self</c>.</param>
    /// <param name="options">How types are named.</param>
    public static void Emit(SourceWriter writer, BodyModel body, string code, EmissionOptions options)
    {
        string name = body.RequestName!;
        TypeModel type = body.Type!;
        RuleHolder rules = new("private");
        bool isList = type.Kind == TypeKind.List;
        // The schemas that rules of an object look into are not at hand here: such a rule is named in a comment.
        Slots slots = new(new Dictionary<string, SchemaModel>(), options);
        Operand value = slots.Of(type, code) with { IsBuilder = isList };
        string? check = rules.Check($"scoped in {name} self", slots, (writing, report, nested) =>
            RuleReport.Guard(writing, isList || type.IsValueType ? Condition.Always : Condition.IsNotNull(code), values =>
            {
                if (type.Kind != TypeKind.Polymorphic)
                {
                    report.Print(values, body.Validity!.Rule, value, new CheckSite());
                }

                nested.PrintValue(values, value);
            }));
        using (writer.Block($"{options.Access} readonly {(isList ? "ref " : "")}partial struct {name}"))
        {
            ValidationEmitter.EmitMethods(writer, check is null ? null : $"{check}(in this, ref violations);", implements: false);
            rules.Emit(writer);
        }
    }
}
