namespace TirGen.Autoscaling;

/// <summary>A row of a benchmark: a number of clients of which each sends its next request when it has its answer.</summary>
/// <param name="Concurrency">Clients.</param>
/// <param name="InputTokens">Mean tokens of a prompt.</param>
/// <param name="OutputTokens">Mean tokens of an answer.</param>
/// <param name="FirstToken">Mean time to the first token.</param>
/// <param name="TokenTime">Mean time per further token.</param>
public readonly record struct MeasuredLoad(int Concurrency, int InputTokens, int OutputTokens, TimeSpan FirstToken, TimeSpan TokenTime);
