namespace TirGen.Http;

/// <summary>What a generated client notes on each request for the handlers it passes.</summary>
public static class ApiRequestOptions
{
    /// <summary>
    /// Whether sending the request twice does the same as sending it once. A retry handler reads it with
    /// <see cref="IsRetrySafe"/>; a request without the note is not safe.
    /// </summary>
    public static readonly HttpRequestOptionsKey<bool> RetrySafe = new("TirGen.RetrySafe");

    /// <summary>Whether a request may be repeated after a failure whose effect is unknown.</summary>
    /// <param name="request">The request, or <see langword="null"/> when nothing is known.</param>
    /// <returns><see langword="true"/> only when the API's document says so.</returns>
    public static bool IsRetrySafe(this HttpRequestMessage? request) =>
        request is not null && request.Options.TryGetValue(RetrySafe, out bool isSafe) && isSafe;
}
