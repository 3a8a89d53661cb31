using TirGen.Specification.Reading;
using TirGen.Specification.Rules;

namespace TirGen.Specification.Checking;

/// <summary>Finds all that is said of a payload: what is wrong with it, and names that are close to known ones.</summary>
public static class PayloadFindings
{
    /// <summary>The findings in the order of the text.</summary>
    /// <param name="text">The payload.</param>
    /// <param name="rule">What it is checked by.</param>
    /// <param name="options">How it is read.</param>
    /// <param name="cancellation">Ends the check with <see cref="OperationCanceledException"/>.</param>
    public static IReadOnlyList<PayloadFinding> All(string text, Rule rule, ReadOptions options, CancellationToken cancellation = default) =>
        [.. PayloadChecker.Check(text, rule, options, cancellation).Concat(NearNames.Find(text, rule, options, cancellation)).OrderBy(static finding => finding.Range.Start)];
}
