namespace TirGen.Benchmarks.Peers.Models;

/// <summary>A probe as a class.</summary>
public sealed class ProbeBody
{
    public string? Protocol { get; init; }

    public string? Path { get; init; }

    public int Port { get; init; }

    public string? Commands { get; init; }

    public int InitialDelaySeconds { get; init; }

    public int PeriodSeconds { get; init; }

    public int TimeoutSeconds { get; init; }

    public int FailureThreshold { get; init; }

    public int SuccessThreshold { get; init; }
}
