namespace TirGen.Specification.Model;

/// <summary>The credentials of an API.</summary>
/// <param name="HasBearerToken">A token goes into the <c>Authorization</c> header.</param>
/// <param name="ApiKeyName">The name under which an API key is sent, or null.</param>
/// <param name="ApiKeyInQuery">The key is a query parameter; otherwise a header.</param>
public sealed record SecurityModel(bool HasBearerToken, string? ApiKeyName, bool ApiKeyInQuery);
