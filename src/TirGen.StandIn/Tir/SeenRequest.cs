namespace TirGen.StandIn.Tir;

/// <summary>A request that a stand-in got. It names no credentials.</summary>
/// <param name="Method">Its method.</param>
/// <param name="Path">Its path.</param>
/// <param name="Body">Its body; empty when there was none.</param>
/// <param name="Status">The status of the answer.</param>
/// <param name="Violations">What of the document the request breaks.</param>
public sealed record SeenRequest(string Method, string Path, byte[] Body, int Status, IReadOnlyList<string> Violations)
{
    /// <summary>Whether the connection was ended in place of the answer.</summary>
    public bool IsLost { get; init; }

    /// <summary>Whether it was let through to do its work.</summary>
    public bool HadEffect { get; init; }

    /// <inheritdoc/>
    public override string ToString() =>
        $"{Method} {Path} {(IsLost ? $"(lost {(HadEffect ? "after" : "before")} its work)" : Status)}{string.Concat(Violations.Select(static violation => $"\n  {violation}"))}";
}
