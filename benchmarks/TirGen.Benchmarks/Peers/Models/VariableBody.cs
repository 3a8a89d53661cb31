namespace TirGen.Benchmarks.Peers.Models;

/// <summary>An environment variable as a class.</summary>
public sealed class VariableBody
{
    public string? Key { get; init; }

    public string? Value { get; init; }

    public bool Required { get; init; }
}
