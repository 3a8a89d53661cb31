using System.Text.Json;
using TirGen.Autoscaling.Hpa;

namespace TirGen.Autoscaling.Tests.Conformance;

internal static class HpaControllerVectors
{
    public static void Run(JsonElement entry)
    {
        JsonElement inputs = entry.GetProperty("inputs");
        JsonElement expected = entry.GetProperty("expected");
        HpaController controller = new(Settings(inputs), inputs.IsNull("recommendations") ? null : HpaReading.Recommendations(inputs));
        int current = inputs.Int("currentReplicas");

        HpaOutcome outcome = controller.Reconcile(
            [.. inputs.Items("metrics").Select(HpaReading.Metric)], current, inputs.Int("readyPods"), HpaReading.Now);

        Assert.Equal(expected.Int("replicas"), outcome.Replicas);
        if (!expected.IsNull("reason"))
            Assert.Equal(expected.Text("reason"), outcome.Reason.ToString());
        if (!expected.IsNull("firstMetricAction"))
            Assert.Equal(expected.Text("firstMetricAction"), Action(outcome.Proposals.FirstOrDefault() ?? current, current));
    }

    private static HpaSettings Settings(JsonElement inputs) => new()
    {
        MinReplicas = inputs.Int("minReplicas"),
        MaxReplicas = inputs.Int("maxReplicas"),
        Tolerance = HpaReading.Tolerance(inputs),
        Behavior = inputs.IsNull("behavior") ? null : new(
            HpaReading.Rules(inputs.GetProperty("behavior"), "scaleUp", HpaScalingRules.DefaultScaleUp),
            HpaReading.Rules(inputs.GetProperty("behavior"), "scaleDown", HpaScalingRules.DefaultScaleDown)),
        DownscaleStabilization = inputs.Seconds("downscaleStabilizationSeconds"),
        ScaleUpLimitFactor = inputs.Number("scaleUpLimitFactor"),
        ScaleUpLimitMinimum = inputs.Number("scaleUpLimitMinimum"),
    };

    private static string Action(int proposal, int current) =>
        proposal > current ? "scale_up" : proposal < current ? "scale_down" : "none";
}
