namespace TirGen.AotSmoke;

internal sealed record ContenderBody(string Action, ContenderPolicy AutoScalePolicy);
