namespace TirGen;

/// <summary>A rule of the API that a value breaks.</summary>
/// <param name="RuleId">The diagnostic that the analyzers report for the rule, such as <c>TIR2003</c>.</param>
/// <param name="Pointer">The JSON Pointer (RFC 6901) to the value, empty for the whole document.</param>
/// <param name="Message">What is wrong.</param>
/// <param name="Severity">How much it matters.</param>
public readonly record struct ApiViolation(string RuleId, string Pointer, string Message, ApiSeverity Severity)
{
    /// <summary>The violation in one line: <c>error TIR2003 at /auto_scale_policy: …</c>.</summary>
    public override string ToString() => string.IsNullOrEmpty(Pointer)
        ? $"{SeverityWord} {RuleId}: {Message}"
        : $"{SeverityWord} {RuleId} at {Pointer}: {Message}";

    private string SeverityWord => Severity switch
    {
        ApiSeverity.Error => "error",
        ApiSeverity.Warning => "warning",
        _ => "info",
    };
}
