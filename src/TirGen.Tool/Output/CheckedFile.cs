using TirGen.Specification.Checking;
using TirGen.Specification.Reading;
using TirGen.Specification.Rules;

namespace TirGen.Tool.Output;

/// <summary>A payload file and what was found in it.</summary>
internal sealed record CheckedFile(string Path, IReadOnlyList<PayloadFinding> Findings, LineMap Lines)
{
    /// <summary>Whether nothing of severity error was found.</summary>
    public bool IsValid => !Findings.Any(static f => f.Severity == RuleSeverity.Error);
}
