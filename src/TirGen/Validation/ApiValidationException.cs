namespace TirGen;

/// <summary>A request breaks rules of the API; it was not sent.</summary>
public sealed class ApiValidationException : Exception
{
    /// <summary>Lists the rules that were broken.</summary>
    /// <param name="violations">The violations, at least one.</param>
    public ApiValidationException(IReadOnlyList<ApiViolation> violations)
        : base(Describe(violations)) => Violations = violations;

    /// <summary>The violations, in the order in which they were found.</summary>
    public IReadOnlyList<ApiViolation> Violations { get; }

    /// <summary>The exception about what of some findings keeps a request from being sent.</summary>
    /// <param name="violations">Findings of any severity, one of them an error.</param>
    /// <returns>An exception that lists the errors.</returns>
    public static ApiValidationException OfErrors(IReadOnlyList<ApiViolation> violations) =>
        new([.. violations.Where(static v => v.Severity == ApiSeverity.Error)]);

    private static string Describe(IReadOnlyList<ApiViolation> violations)
    {
        ArgumentNullException.ThrowIfNull(violations);
        return "The request breaks rules of the API:\n" + string.Join('\n', violations);
    }
}
