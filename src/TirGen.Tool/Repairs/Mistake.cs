using TirGen.Specification.Reading;
using TirGen.Specification.Rules;

namespace TirGen.Tool.Repairs;

/// <summary>What is wrong with a file, and the edits that mend it.</summary>
/// <param name="Id">The diagnostic.</param>
/// <param name="Severity">How much it matters.</param>
/// <param name="Message">What is said of it.</param>
/// <param name="Range">Where it stands.</param>
/// <param name="Edits">The edits, the likeliest first; none where only a person can help.</param>
internal sealed record Mistake(string Id, RuleSeverity Severity, string Message, TextRange Range, IReadOnlyList<TextEdit> Edits);
