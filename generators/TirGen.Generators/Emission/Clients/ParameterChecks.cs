using TirGen.Generators.Emission.Code;
using TirGen.Generators.Emission.Validation;
using TirGen.Specification.Model;

namespace TirGen.Generators.Emission.Clients;

/// <summary>The run-time validation of an operation's parameters: a class has a method for each that has rules, and the method of the client calls them.</summary>
internal sealed class ParameterChecks
{
    private const string Violations = "__Found";

    private readonly List<(ParameterModel Parameter, string Method)> _checks = [];
    private readonly RuleHolder _rules;

    /// <param name="part">The operation.</param>
    /// <param name="options">How code is emitted.</param>
    public ParameterChecks(OperationPart part, EmissionOptions options)
    {
        _rules = new RuleHolder("ParameterRules_" + part.Operation.Name);
        foreach (ParameterModel parameter in part.Operation.Parameters)
        {
            CheckSite site = new CheckSite().Member(parameter.WireName);
            bool isJson = parameter.Style == ParameterStyle.Json;
            if (ValueRules.Check(_rules, parameter.Name, parameter.Type, parameter.Validity, part.Related, site, isJson, options) is { } method)
            {
                _checks.Add((parameter, method));
            }
        }
    }

    /// <summary>Whether any parameter has rules.</summary>
    public bool IsAny => _checks.Count > 0;

    /// <summary>Emits the class, where anything is checked.</summary>
    public void Emit(SourceWriter writer) => _rules.Emit(writer);

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
