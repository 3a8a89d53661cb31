namespace TirGen.Tool.Endpoints;

/// <summary>What became of an endpoint.</summary>
/// <param name="Id">The endpoint.</param>
/// <param name="Name">Its name.</param>
/// <param name="Result">How it ended.</param>
/// <param name="Text">More about it; empty when there is nothing more to say.</param>
internal sealed record EndpointOutcome(long Id, string Name, OutcomeKind Result, string Text)
{
    /// <summary>Whether the endpoint is as the file wants it.</summary>
    public bool IsGood => Result is OutcomeKind.Equal or OutcomeKind.Applied;
}
