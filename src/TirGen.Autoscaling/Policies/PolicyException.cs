namespace TirGen.Autoscaling;

/// <summary>A text that cannot be read as a policy.</summary>
public sealed class PolicyException : FormatException
{
    /// <summary>Creates the error from the findings of a reading.</summary>
    public PolicyException(IReadOnlyList<Finding> findings)
        : base(Describe(findings)) => Findings = findings;

    /// <summary>Everything that was found, errors and other.</summary>
    public IReadOnlyList<Finding> Findings { get; }

    private static string Describe(IReadOnlyList<Finding> findings)
    {
        ArgumentNullException.ThrowIfNull(findings);
        return string.Join('\n', findings.Where(static finding => finding.Severity == FindingSeverity.Error));
    }
}
