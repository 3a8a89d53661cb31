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

    private static string Describe(IReadOnlyList<ApiViolation> violations)
    {
        ArgumentNullException.ThrowIfNull(violations);
        return "The request breaks rules of the API:\n" + string.Join('\n', violations);
    }
}
