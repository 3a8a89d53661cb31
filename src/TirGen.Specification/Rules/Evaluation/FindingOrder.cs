namespace TirGen.Specification.Rules.Evaluation;

/// <summary>Brings findings into the form that consumers show.</summary>
internal static class FindingOrder
{
    /// <summary>Two subschemas often say the same; a person needs it once.</summary>
    public static IReadOnlyList<RuleFinding> WithoutRepetition(List<RuleFinding> findings)
    {
        if (findings.Count < 2)
        {
            return findings;
        }

        HashSet<string> seen = new(StringComparer.Ordinal);
        return findings.FindAll(finding => seen.Add(finding.ToString()));
    }
}
