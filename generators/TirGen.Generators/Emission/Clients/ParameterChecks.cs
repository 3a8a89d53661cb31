using TirGen.Generators.Emission.Code;
using TirGen.Specification.Model;

namespace TirGen.Generators.Emission.Clients;

/// <summary>The run-time validation of an operation's parameters: the method of the client calls the checks of each that has rules.</summary>
internal sealed class ParameterChecks
{
    private const string Violations = "__Found";

    private readonly List<(ParameterModel Parameter, string Method)> _checks = [];

    /// <param name="part">The operation.</param>
    /// <param name="options">How code is emitted.</param>
    public ParameterChecks(OperationPart part, EmissionOptions options)
    {
        foreach ((ParameterModel parameter, ParameterRule rule) in part.Operation.Parameters.Zip(part.Rules, static (parameter, rule) => (parameter, rule)))
        {
            if (rule.Method(options) is { } method)
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
            foreach ((ParameterModel parameter, string method) in _checks)
            {
                string value = parameter.IsClientOption ? "_options." + parameter.Name : ArgumentName.Of(parameter);
                if (!parameter.IsClientOption && parameter.IsRequired && parameter.Type.IsValueType)
                {
                    writer.Line($"{method}({value}, ref __found);");
                    continue;
                }

                string local = "__value" + parameter.Name;
                writer.Line($"if ({value} is {{ }} {local}) {method}({local}, ref __found);");
            }

            using (writer.Block("if (!__found.Complete(out var __broken))"))
            {
                writer.Line("throw __TirGen.ApiValidationException.OfErrors(__broken);");
            }
        }

        writer.Blank();
    }
}
