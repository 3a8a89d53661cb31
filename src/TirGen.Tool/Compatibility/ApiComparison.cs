using TirGen.Specification.Rules;

namespace TirGen.Tool.Compatibility;

/// <summary>Compares two versions of an API as its callers see them.</summary>
internal static class ApiComparison
{
    /// <summary>Everything that breaks somebody, errors first, then in the order of the old document.</summary>
    public static IReadOnlyList<Change> Compare(ApiVersion old, ApiVersion now)
    {
        IEnumerable<Change> changes =
        [
            .. OperationComparison.Compare(old, now),
            .. SchemaComparison.Compare(old, now),
            .. ContextComparison.Compare(old, now),
            .. ClientComparison.Compare(old, now),
        ];
        return
        [
            .. changes
                .OrderBy(static c => c.Severity == RuleSeverity.Error ? 0 : 1)
                .ThenBy(c => old.PlaceOf(c.Old).Start)
                .ThenBy(static c => c.Kind)
                .ThenBy(static c => c.Message, StringComparer.Ordinal),
        ];
    }
}
