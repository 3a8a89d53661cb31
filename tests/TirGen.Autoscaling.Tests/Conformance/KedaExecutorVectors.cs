using System.Text.Json;
using TirGen.Autoscaling.Keda;

namespace TirGen.Autoscaling.Tests.Conformance;

internal static class KedaExecutorVectors
{
    // Ages reach back to 1e9 s.
    private static readonly TimeSpan Now = TimeSpan.FromSeconds(2e9);

    public static void Run(JsonElement entry)
    {
        JsonElement inputs = entry.GetProperty("inputs");
        KedaScaleTarget defaults = new();
        KedaScaleTarget target = new()
        {
            MinReplicaCount = inputs.IntOrNull("minReplicaCount") ?? defaults.MinReplicaCount,
            IdleReplicaCount = inputs.IntOrNull("idleReplicaCount"),
            MaxReplicaCount = inputs.IntOrNull("maxReplicaCount") ?? defaults.MaxReplicaCount,
            CooldownPeriod = inputs.SecondsOrNull("cooldownPeriod") ?? defaults.CooldownPeriod,
            InitialCooldownPeriod = inputs.SecondsOrNull("initialCooldownPeriod") ?? defaults.InitialCooldownPeriod,
            PauseScaleIn = inputs.Flag("pauseScaleIn"),
            PauseScaleOut = inputs.Flag("pauseScaleOut"),
            Paused = inputs.Flag("paused"),
            ForceActivation = inputs.Flag("forceActivation"),
        };

        KedaOutcome outcome = KedaExecutor.Execute(
            target,
            inputs.Int("currentReplicas"),
            inputs.Flag("isActive"),
            inputs.Flag("isError"),
            Now - (inputs.SecondsOrNull("createdAgeSeconds") ?? TimeSpan.Zero),
            inputs.SecondsOrNull("lastActiveAgeSeconds") is { } age ? Now - age : null,
            Now);

        Assert.Equal(entry.GetProperty("expected").Int("replicas"), outcome.Replicas);
    }
}
