namespace TirGen.Http;

/// <summary>What is noted on a request for the handlers it passes.</summary>
public static class ApiRequestOptions
{
    /// <summary>
    /// Notes on a request that sending it twice does the same as sending it once. Requests of a generated client carry the note without it; a handler that
    /// sends copies of them sets it on each copy.
    /// </summary>
    public static readonly HttpRequestOptionsKey<bool> RetrySafe = new("TirGen.RetrySafe");

    /// <summary>
    /// Notes on a request that no generated client made what it asks for, so that a <see cref="CredentialHandler"/> adds it. Requests of a generated client, and
    /// copies with their method, carry the note without it.
    /// </summary>
    public static readonly HttpRequestOptionsKey<ApiSecurityRequirement> Security = new("TirGen.Security");

    /// <summary>Whether a request may be repeated after a failure whose effect is unknown.</summary>
    /// <param name="request">The request, or <see langword="null"/> when nothing is known.</param>
    /// <returns><see langword="true"/> only when the API's document says so, or <see cref="RetrySafe"/> is set.</returns>
    public static bool IsRetrySafe(this HttpRequestMessage? request) =>
        request is RetrySafeRequest || (request is not null && request.Options.TryGetValue(RetrySafe, out bool isSafe) && isSafe);
}
