namespace TirGen.AotSmoke;

internal sealed record ContenderRule(string Metric, int Value);
