using TirGen.Specification.Reading;
using TirGen.Specification.Rules;

namespace TirGen.Tool.Repairs;

/// <summary>A file after its repairs.</summary>
/// <param name="Path">The file.</param>
/// <param name="Text">Its text.</param>
/// <param name="Made">What was mended, in the order in which it was.</param>
/// <param name="Left">What is still wrong.</param>
internal sealed record RepairedFile(string Path, string Text, IReadOnlyList<MadeRepair> Made, IReadOnlyList<Mistake> Left)
{
    /// <summary>Whether something is left that matters.</summary>
    public bool IsBroken => Left.Any(static mistake => mistake.Severity >= RuleSeverity.Warning);

    /// <summary>The lines of the text.</summary>
    public LineMap Lines { get; } = new(Text);
}
