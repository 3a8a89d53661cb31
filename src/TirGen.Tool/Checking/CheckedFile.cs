using TirGen.Specification.Checking;
using TirGen.Specification.Reading;
using TirGen.Specification.Rules;

namespace TirGen.Tool.Checking;

/// <summary>A payload file and what was found in it.</summary>
internal sealed record CheckedFile(string Path, IReadOnlyList<PayloadFinding> Findings, LineMap Lines)
{
    /// <summary>Whether nothing of severity error was found.</summary>
    public bool IsValid => !HasFindings(RuleSeverity.Error);

    /// <summary>Whether something of a severity or a higher one was found.</summary>
    public bool HasFindings(RuleSeverity least) => Findings.Any(finding => finding.Severity >= least);
}
