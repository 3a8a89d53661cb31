namespace TirGen.Autoscaling;

/// <summary>One request of a trace.</summary>
/// <param name="Arrival">Offset from the trace's start; never decreasing along a trace.</param>
/// <param name="Service">Time it occupies a slot once it is served; above or equal to zero.</param>
public readonly record struct TraceRequest(TimeSpan Arrival, TimeSpan Service)
{
    /// <summary>Tokens of the prompt; 0 where the trace has none.</summary>
    public int InputTokens { get; init; }

    /// <summary>Tokens of the answer; 0 where the trace has none.</summary>
    public int OutputTokens { get; init; }
}
