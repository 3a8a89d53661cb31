using TirGen.Generators.Emission.Code;
using TirGen.Specification.Model;
using TirGen.Specification.Rules.Lowering;

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
        string rules = ValidationEmitter.BuilderRules(name);
        bool isList = type.Kind == TypeKind.List;
        PatternHolder patterns = new(ValidationEmitter.Patterns(name));
        // The schemas that rules of an object look into are not at hand here: such a rule is named in a comment.
        Slots slots = new(new Dictionary<string, SchemaModel>(), options);
        Operand value = slots.Of(type, code) with { IsBuilder = isList };
        SourceWriter checks = new();
        bool hasChecks = ValidationEmitter.EmitRules(checks, rules, $"scoped in {options.Qualified(name)} self", slots, patterns, (check, report, nested) =>
            RuleReport.Guard(check, isList || type.IsValueType ? Conditions.Always : code + " is not null", values =>
            {
                if (type.Kind != TypeKind.Polymorphic)
                {
                    report.Print(values, RuleLowering.LowerText(body.Validity!), value, new CheckSite());
                }

                nested.PrintValue(values, value);
            }));
        using (writer.Block($"{options.Access} readonly {(isList ? "ref " : "")}partial struct {name}"))
        {
            ValidationEmitter.EmitMethods(writer, hasChecks ? $"{rules}.Check(in this, ref violations);" : null);
        }

        writer.Line(checks.ToString().TrimEnd('\n'));
        patterns.Emit(writer);
    }
}
