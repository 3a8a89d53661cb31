namespace TirGen.Client.Tests.Server;

/// <summary>A request as the server got it.</summary>
internal sealed record SeenRequest(string Method, string Path, string Query, string Authorization, string Body)
{
    /// <summary>All headers, by name.</summary>
    public required IReadOnlyDictionary<string, string> Headers { get; init; }
}
