using TirGen.Specification.Rules;

namespace TirGen.Tool.Input;

/// <summary>Severities in output.</summary>
internal static class SeverityNames
{
    public static string Name(this RuleSeverity severity) => severity switch
    {
        RuleSeverity.Error => "error",
        RuleSeverity.Warning => "warning",
        _ => "info",
    };
}
