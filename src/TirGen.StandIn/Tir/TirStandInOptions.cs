namespace TirGen.StandIn.Tir;

/// <summary>How a stand-in of TIR behaves.</summary>
public sealed record TirStandInOptions
{
    /// <summary>The port; 0, the default, for any that is free.</summary>
    public int Port { get; init; }

    /// <summary>
    /// The endpoints at the start, as JSON: a list of details, one detail, or an answer of TIR with either in its <c>data</c>. Null, the default,
    /// for one endpoint with the id 4242 that runs.
    /// </summary>
    public string? State { get; init; }

    /// <summary>How long an endpoint is in a state on its way to another, such as Deploying.</summary>
    public TimeSpan StepTime { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>The share of requests that fail, from 0 to 1: refused with 503, lost before they do anything, or lost after it.</summary>
    public double FailureRate { get; init; }

    /// <summary>The seed of what fails.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>The clock of the states.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Told of every request after its answer is known. Called by several threads at once.</summary>
    public Action<SeenRequest>? OnRequest { get; init; }
}
