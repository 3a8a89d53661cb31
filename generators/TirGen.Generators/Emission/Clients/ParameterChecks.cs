using TirGen.Generators.Code;
using TirGen.Generators.Planning.Operations;

namespace TirGen.Generators.Emission.Clients;

/// <summary>The run-time validation of an operation's parameters: the method of the client calls the checks of each that has rules.</summary>
internal sealed class ParameterChecks
{
    private const string Violations = "__Found";

    private readonly List<(ParameterPlan Parameter, string Method)> _checks = [];

    /// <param name="plan">The operation.</param>
    /// <param name="options">How code is emitted.</param>
    public ParameterChecks(OperationPlan plan, EmissionOptions options)
    {
        foreach ((ParameterPlan parameter, ParameterRule rule) in plan.Parameters.Zip(plan.Rules, static (parameter, rule) => (parameter, rule)))
        {
            if (ParameterRuleEmitter.Method(rule, options) is { } method)
            {
                _checks.Add((parameter, method));
            }
        }
    }

    /// <summary>Whether any parameter has rules.</summary>
    public bool IsAny => _checks.Count > 0;

    /// <summary>The statement in a client's method that throws when a parameter breaks a rule.</summary>
    public void EmitCall(SourceWriter writer)
    {
        if (!IsAny)
        {
            return;
        }

        using (writer.Block("if (_options.ValidateRequests)"))
        {
            writer.Line($"{Violations} __found = {Violations}.Begin();");
            foreach ((ParameterPlan parameter, string method) in _checks)
            {
                if (parameter.Model is { IsClientOption: false, IsRequired: true, Type.IsValueType: true })
                {
                    writer.Line($"{method}({parameter.Value}, ref __found);");
                    continue;
                }

                string local = "__value" + parameter.Model.Name;
                writer.Line($"if ({parameter.Value} is {{ }} {local}) {method}({local}, ref __found);");
            }

            using (writer.Block("if (!__found.Complete(out var __broken))"))
            {
                writer.Line("throw __TirGen.ApiValidationException.OfErrors(__broken);");
            }
        }

        writer.Blank();
    }
}
