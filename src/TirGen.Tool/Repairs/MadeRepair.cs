using TirGen.Specification.Reading;

namespace TirGen.Tool.Repairs;

/// <summary>A repair that was made.</summary>
/// <param name="Place">Where its mistake stood.</param>
/// <param name="Id">The diagnostic.</param>
/// <param name="Title">What was done.</param>
internal sealed record MadeRepair(TextPosition Place, string Id, string Title);
