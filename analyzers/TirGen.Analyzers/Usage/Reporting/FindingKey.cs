using TirGen.Specification.Rules.Evaluation;

namespace TirGen.Analyzers.Usage.Reporting;

/// <summary>What makes two findings the same one.</summary>
internal static class FindingKey
{
    /// <summary>A text that is equal for equal findings.</summary>
    public static string Of(RuleFinding finding) => $"{finding.Id}\n{finding.Pointer}\n{finding.Message}";
}
