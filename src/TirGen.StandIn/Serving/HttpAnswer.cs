namespace TirGen.StandIn.Serving;

/// <summary>An answer.</summary>
/// <param name="Status">The status.</param>
/// <param name="Json">The body.</param>
public sealed record HttpAnswer(int Status, byte[] Json)
{
    /// <summary>Whether the connection ends in place of the answer, as when a server falls over after its work.</summary>
    public bool IsLost { get; init; }

    /// <summary>Seconds that the client is asked to wait; null without that.</summary>
    public int? RetryAfter { get; init; }
}
