using System.Text.Json;
using TirGen.Autoscaling.Hpa;

namespace TirGen.Autoscaling.Tests.Conformance;

internal static class HpaReplicaCalculatorVectors
{
    public static void Run(JsonElement entry)
    {
        JsonElement inputs = entry.GetProperty("inputs");
        JsonElement expected = entry.GetProperty("expected");
        HpaProposal Propose() => HpaReplicaCalculator.Propose(
            HpaReading.Metric(inputs), inputs.Int("currentReplicas"), inputs.IntOrNull("readyPods") ?? 0, HpaReading.Tolerance(inputs));

        if (expected.TryGetProperty("error", out JsonElement error))
        {
            HpaMetricException exception = Assert.Throws<HpaMetricException>(() => Propose());
            Assert.Contains(error.GetString()!, exception.Message, StringComparison.Ordinal);
            return;
        }

        HpaProposal proposal = Propose();
        Assert.Equal(expected.Int("replicas"), proposal.Replicas);
        if (expected.MilliOrNull("usage") is { } usage)
            Assert.Equal(usage, proposal.Usage);
        if (expected.IntOrNull("utilizationPercent") is { } percent)
            Assert.Equal(percent, proposal.UtilizationPercent);
    }
}
