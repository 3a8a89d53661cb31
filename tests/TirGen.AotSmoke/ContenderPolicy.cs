namespace TirGen.AotSmoke;

internal sealed record ContenderPolicy(int MinReplicas, int MaxReplicas, ContenderRule[] Rules);
