using System.Text.Json.Nodes;
using TirGen.Tool.Output;

namespace TirGen.Tool.Endpoints;

/// <summary>A member in which a payload and an endpoint differ.</summary>
/// <param name="Path">The member, with dots between names.</param>
/// <param name="Kind">How they differ.</param>
/// <param name="Before">What the endpoint has; null for null, and where it has nothing.</param>
/// <param name="After">What the payload has.</param>
internal sealed record MemberDifference(string Path, DifferenceKind Kind, JsonNode? Before, JsonNode? After)
{
    /// <inheritdoc/>
    public override string ToString() => Kind switch
    {
        DifferenceKind.Added => $"+ {Path}  {Text(After)}",
        DifferenceKind.Removed => $"- {Path}  {Text(Before)}",
        DifferenceKind.Changed => $"~ {Path}  {Text(Before)} -> {Text(After)}",
        _ => $"? {Path}  {Text(After)} (the endpoint does not show it)",
    };

    private static string Text(JsonNode? node) => node is null ? "null" : node.ToJsonString(JsonText.Compact);
}
