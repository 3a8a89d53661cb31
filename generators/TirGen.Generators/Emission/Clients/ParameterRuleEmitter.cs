using TirGen.Generators.Code;
using TirGen.Generators.Emission.Validation;
using TirGen.Generators.Planning.Operations;

namespace TirGen.Generators.Emission.Clients;

/// <summary>Emits the class with the checks of a parameter.</summary>
internal static class ParameterRuleEmitter
{
    /// <summary>The method that checks a value; null where there is nothing to check.</summary>
    public static string? Method(ParameterRule rule, EmissionOptions options) => Print(rule, options).Method;

    /// <summary>Emits the class, where there is anything to check.</summary>
    public static void Emit(SourceWriter writer, ParameterRule rule, EmissionOptions options) => Print(rule, options).Rules.Emit(writer);

    private static (RuleHolder Rules, string? Method) Print(ParameterRule rule, EmissionOptions options)
    {
        RuleHolder rules = new("internal", rule.ClassName);
        return (rules, ValueRules.Check(rules, "", rule.Type, rule.Validity, rule.Related, new CheckSite().Member(rule.WireName), rule.IsJson, options));
    }
}
