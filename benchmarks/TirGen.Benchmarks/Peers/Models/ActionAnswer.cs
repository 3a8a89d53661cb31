using System.Text.Json;

namespace TirGen.Benchmarks.Peers.Models;

/// <summary>The answer to an action as a class.</summary>
public sealed class ActionAnswer
{
    public int Code { get; init; }

    public string? Data { get; init; }

    public JsonElement Errors { get; init; }

    public string? Message { get; init; }
}
