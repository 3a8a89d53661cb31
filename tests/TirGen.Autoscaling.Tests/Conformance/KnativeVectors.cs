using System.Text.Json;
using TirGen.Autoscaling.Knative;

namespace TirGen.Autoscaling.Tests.Conformance;

internal static class KnativeVectors
{
    public static void Run(JsonElement entry)
    {
        int initialReady = entry.Int("initialReady");
        KpaSettings settings = entry.GetProperty("spec").EnumerateObject().Aggregate(new KpaSettings { Reachable = false }, With);
        TimeSpan? panicTime = entry.SecondsOrNull("panicTime") ?? (initialReady > 1 ? TimeSpan.Zero : null);
        KpaAutoscaler autoscaler = new(settings, panicTime, entry.IntOrNull("maxPanicPods") ?? initialReady);
        foreach (JsonElement step in entry.Items("steps"))
        {
            if (step.TryGetProperty("set", out JsonElement changes))
            {
                settings = changes.EnumerateObject().Aggregate(settings, With);
                autoscaler.Update(settings);
            }

            KpaDecision decision = autoscaler.Scale(step.Number("stable"), step.Number("panic"), step.Int("ready"), step.Seconds("t"));
            Assert.Equal(step.Int("expect"), decision.DesiredPods);
            if (step.IntOrNull("ebc") is { } capacity)
                Assert.InRange(decision.ExcessBurstCapacity, capacity - 1, capacity + 1);
            if (step.TryGetProperty("panicTime", out _))
                Assert.Equal(step.SecondsOrNull("panicTime"), autoscaler.PanicTime);
        }
    }

    private static KpaSettings With(KpaSettings settings, JsonProperty change) => change.Name switch
    {
        "targetValue" => settings with { TargetValue = change.Value.GetDouble() },
        "totalValue" => settings with { TotalValue = change.Value.GetDouble() },
        "targetBurstCapacity" => settings with { TargetBurstCapacity = change.Value.GetDouble() },
        "panicThreshold" => settings with { PanicThreshold = change.Value.GetDouble() },
        "maxScaleUpRate" => settings with { MaxScaleUpRate = change.Value.GetDouble() },
        "maxScaleDownRate" => settings with { MaxScaleDownRate = change.Value.GetDouble() },
        "stableWindowSeconds" => settings with { StableWindow = TimeSpan.FromSeconds(change.Value.GetDouble()) },
        "scaleDownDelaySeconds" => settings with { ScaleDownDelay = TimeSpan.FromSeconds(change.Value.GetDouble()) },
        "reachable" => settings with { Reachable = change.Value.GetBoolean() },
        "activationScale" => settings with { ActivationScale = change.Value.Whole() },
        string other => throw new FormatException($"unknown setting {other}"),
    };
}
