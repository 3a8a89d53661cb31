using System.Text.Json;
using TirGen.Autoscaling.Hpa;

namespace TirGen.Autoscaling.Tests.Conformance;

internal static class HpaNormalizeVectors
{
    public static void Run(JsonElement entry)
    {
        JsonElement inputs = entry.GetProperty("inputs");
        JsonElement expected = entry.GetProperty("expected");
        switch (entry.Text("kind"))
        {
            case "limitNoBehavior":
                AssertLimit(expected, HpaNormalizer.WithoutBehavior(
                    inputs.Int("currentReplicas"),
                    inputs.Int("desiredReplicas"),
                    inputs.Int("minReplicas"),
                    inputs.Int("maxReplicas"),
                    inputs.Number("scaleUpLimitFactor"),
                    inputs.Number("scaleUpLimitMinimum")));
                break;
            case "behaviorRate":
                BehaviorRate(inputs, expected);
                break;
            case "scaleUpLimit":
                Assert.Equal(expected.Int("limit"), HpaRateLimits.ScaleUpLimit(
                    HpaReading.Rules(inputs, "rules", HpaScalingRules.DefaultScaleUp), inputs.Int("currentReplicas"), Ups(inputs), Downs(inputs), HpaReading.Now));
                break;
            case "scaleDownLimit":
                Assert.Equal(expected.Int("limit"), HpaRateLimits.ScaleDownLimit(
                    HpaReading.Rules(inputs, "rules", HpaScalingRules.DefaultScaleDown), inputs.Int("currentReplicas"), Ups(inputs), Downs(inputs), HpaReading.Now));
                break;
            case "stabilizeNoBehavior":
                HpaRecommendationLog plain = HpaReading.Recommendations(inputs);
                Assert.Equal(expected.Int("replicas"), plain.StabilizeWithoutBehavior(
                    inputs.Int("desiredReplicas"), inputs.Seconds("downscaleStabilizationSeconds"), HpaReading.Now));
                Assert.Equal(expected.Int("logLength"), plain.Entries.Count);
                break;
            case "stabilizeBehavior":
                StabilizeBehavior(inputs, expected);
                break;
            case "storeScaleEvent":
                StoreScaleEvent(inputs, expected);
                break;
            case string other:
                throw new FormatException($"unknown kind {other}");
        }
    }

    private static void BehaviorRate(JsonElement inputs, JsonElement expected)
    {
        HpaBehavior behavior = new(
            HpaReading.Rules(inputs, "scaleUp", HpaScalingRules.DefaultScaleUp),
            HpaReading.Rules(inputs, "scaleDown", HpaScalingRules.DefaultScaleDown));
        AssertLimit(expected, HpaNormalizer.WithBehavior(
            behavior,
            inputs.Int("currentReplicas"),
            inputs.Int("desiredReplicas"),
            inputs.Int("minReplicas"),
            inputs.Int("maxReplicas"),
            Ups(inputs),
            Downs(inputs),
            HpaReading.Now));
    }

    private static void StabilizeBehavior(JsonElement inputs, JsonElement expected)
    {
        HpaRecommendationLog log = HpaReading.Recommendations(inputs);
        Assert.Equal(expected.Int("replicas"), log.Stabilize(
            inputs.Int("currentReplicas"),
            inputs.Int("desiredReplicas"),
            inputs.Seconds("scaleUpStabilizationSeconds"),
            inputs.Seconds("scaleDownStabilizationSeconds"),
            HpaReading.Now));
        if (!expected.IsNull("recommendationsAfter"))
            Assert.Equal(expected.Items("recommendationsAfter").Select(static value => value.Whole()), log.Entries.Select(static kept => kept.Replicas));
    }

    private static void StoreScaleEvent(JsonElement inputs, JsonElement expected)
    {
        HpaScaleEventLog log = HpaReading.Events(inputs, "events");
        Assert.Equal(expected.Int("sumBefore"), log.ChangeWithin(inputs.Seconds("windowForSumSeconds"), HpaReading.Now));
        if (!inputs.IsNull("rules"))
            log.Store(inputs.Int("replicaChange"), HpaReading.Rules(inputs, "rules", HpaScalingRules.DefaultScaleUp), HpaReading.Now);
        Assert.Equal(
            expected.Items("eventsAfter").Select(static kept => (kept.Int("change"), kept.Flag("outdated"))),
            log.Events.ToArray().Select(static kept => (kept.Change, kept.Outdated)));
    }

    private static void AssertLimit(JsonElement expected, HpaLimit limit)
    {
        Assert.Equal(expected.Int("replicas"), limit.Replicas);
        Assert.Equal(expected.Text("reason"), limit.Reason.ToString());
    }

    private static HpaScaleEventLog Ups(JsonElement inputs) => HpaReading.Events(inputs, "scaleUpEvents");

    private static HpaScaleEventLog Downs(JsonElement inputs) => HpaReading.Events(inputs, "scaleDownEvents");
}
