namespace TirGen.Specification.Model;

/// <summary>The credentials of an API.</summary>
/// <param name="HasBearerToken">A token goes into the <c>Authorization</c> header.</param>
/// <param name="ApiKeyName">The name under which an API key is sent, or null.</param>
/// <param name="ApiKeyInQuery">The key is a query parameter; otherwise a header.</param>
public sealed record SecurityModel(bool HasBearerToken, string? ApiKeyName, bool ApiKeyInQuery)
{
    /// <summary>No call of the document's own requirement goes without a token.</summary>
    public bool NeedsToken { get; init; }

    /// <summary>No call of the document's own requirement goes without a key.</summary>
    public bool NeedsKey { get; init; }

    /// <summary>No call of the document's own requirement goes without any credential.</summary>
    public bool NeedsEither { get; init; }
}
