namespace TirGen.Benchmarks.Gate;

/// <summary>How a measurement compares with its goal.</summary>
public enum Verdict
{
    Met,

    /// <summary>Short of the goal, within the gate.</summary>
    Short,

    Failed,
}
