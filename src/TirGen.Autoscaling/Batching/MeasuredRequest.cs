namespace TirGen.Autoscaling;

/// <summary>One request of a benchmark, as its client saw it.</summary>
/// <param name="Arrival">When it was sent, from the start of the benchmark.</param>
/// <param name="InputTokens">Tokens of the prompt.</param>
/// <param name="OutputTokens">Tokens of the answer.</param>
/// <param name="FirstToken">Time to the first token.</param>
/// <param name="Response">Time to the last token.</param>
public readonly record struct MeasuredRequest(TimeSpan Arrival, int InputTokens, int OutputTokens, TimeSpan FirstToken, TimeSpan Response);
