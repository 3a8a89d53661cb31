namespace TirGen.Benchmarks.Peers.Models;

/// <summary>The body of <c>restart</c> as a class, the way a serializer wants it.</summary>
public sealed class RestartBody
{
    public string Action { get; init; } = "restart";
}
