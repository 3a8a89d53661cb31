using TirGen.Tool.Checking;

namespace TirGen.Tool.Output;

/// <summary>What <c>check</c> has to say.</summary>
/// <param name="Files">The files that could be checked.</param>
/// <param name="Failures">Why others could not, a sentence each.</param>
internal sealed record CheckReport(IReadOnlyList<CheckedFile> Files, IReadOnlyList<string> Failures);
