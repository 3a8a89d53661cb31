using TirGen.Generators.Emission.Code;
using TirGen.Generators.Emission.Validation;
using TirGen.Specification.Model;

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

    private static string Checks(ParameterModel parameter, OperationPart part, EmissionOptions options) => ValueRules.Checks(
        ClassName(part.Operation, parameter),
        $"ParameterPatterns_{part.Operation.Name}_{parameter.Name}",
        parameter.Type,
        parameter.Validity,
        part.Related,
        new CheckSite().Member(parameter.WireName),
        parameter.Style == ParameterStyle.Json,
        options);
}
