using TirGen.Generators.Emission.Clients;
using TirGen.Generators.Emission.Code;
using TirGen.Generators.Emission.Members;
using TirGen.Generators.Emission.Validation;
using TirGen.Specification.Model;
using TirGen.Specification.Rules.Lowering;

namespace TirGen.Generators.Emission.Clients;

/// <summary>Emits the run-time validation of parameters: each has a class that checks its value, and the method of the client calls those that check anything.</summary>
internal static class ParameterValidationEmitter
{
    private const string Violations = "__Found";

    /// <summary>The parameters that have checks, with the class of each.</summary>
    public static IReadOnlyList<(ParameterModel Parameter, string Code)> Of(OperationPart part, EmissionOptions options) =>
        [.. part.Operation.Parameters.Select(p => (Parameter: p, Code: Checks(p, part, options))).Where(static p => p.Code.Length > 0)];

    /// <summary>The statement in a client's method that throws when a parameter breaks a rule.</summary>
    public static void EmitCall(SourceWriter writer, OperationModel operation, IReadOnlyList<(ParameterModel Parameter, string Code)> checks)
    {
        if (checks.Count == 0)
        {
            return;
        }

        using (writer.Block("if (_options.ValidateRequests)"))
        {
            writer.Line($"{Violations} __found = {Violations}.Begin();");
            foreach ((ParameterModel parameter, _) in checks)
            {
                string value = parameter.IsClientOption ? "_options." + parameter.Name : ArgumentName.Of(parameter);
                string check = ClassName(operation, parameter) + ".Check(";
                if (!parameter.IsClientOption && parameter.IsRequired && parameter.Type.IsValueType)
                {
                    writer.Line($"{check}{value}, ref __found);");
                    continue;
                }

                string local = "__value" + parameter.Name;
                writer.Line($"if ({value} is {{ }} {local}) {check}{local}, ref __found);");
            }

            using (writer.Block("if (!__found.Complete(out var __broken))"))
            {
                writer.Line("throw __TirGen.ApiValidationException.OfErrors(__broken);");
            }
        }

        writer.Blank();
    }

    private static string ClassName(OperationModel operation, ParameterModel parameter) => $"ParameterRules_{operation.Name}_{parameter.Name}";

    private static string Checks(ParameterModel parameter, OperationPart part, EmissionOptions options)
    {
        string name = ClassName(part.Operation, parameter);
        string type = TypeNames.InRecord(parameter.Type, options);
        CheckSite site = new CheckSite().Member(parameter.WireName);
        SourceWriter writer = new();
        bool isJson = parameter.Style == ParameterStyle.Json;
        if (isJson && parameter.Type.Kind == TypeKind.Object)
        {
            using (writer.Block($"file static class {name}"))
            using (writer.Block($"public static void Check({type} self, ref {Violations} violations)"))
            {
                Below(writer, site, static check => check.Line($"self.{ValidationEmitter.Check}(ref violations);"));
            }

            return writer.ToString();
        }

        if (parameter.Validity is null || parameter.Type.Kind == TypeKind.Any || (parameter.Type.Kind == TypeKind.Polymorphic && !isJson))
        {
            return "";
        }

        PatternHolder patterns = new($"ParameterPatterns_{part.Operation.Name}_{parameter.Name}");
        Slots slots = new(part.Related.ToDictionary(static s => s.Name, StringComparer.Ordinal), options);
        Operand value = slots.Of(parameter.Type, "self");
        bool hasChecks = false;
        ValidationEmitter.EmitRules(writer, name, type + " self", slots, patterns, (check, report, nested) =>
        {
            if (parameter.Type.Kind != TypeKind.Polymorphic)
            {
                report.Print(check, RuleLowering.LowerText(parameter.Validity), value, site);
            }

            if (isJson && NestedReport.HoldsObject(parameter.Type))
            {
                Below(check, site, inner => nested.PrintValue(inner, value));
            }

            hasChecks = check.ToString().Contains("violations.");
        });
        patterns.Emit(writer);
        return hasChecks ? writer.ToString() : "";
    }

    /// <summary>Checks that name what is in the parameter are put below the parameter's place.</summary>
    private static void Below(SourceWriter writer, CheckSite site, Action<SourceWriter> checks)
    {
        writer.Line("int mark = violations.Count;");
        checks(writer);
        writer.Line($"violations.Prefix(mark, {site.PointerCode}, {site.SubjectCode});");
    }
}
