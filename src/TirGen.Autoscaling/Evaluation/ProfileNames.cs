namespace TirGen.Autoscaling;

/// <summary>The words by which profiles are chosen and named.</summary>
internal static class ProfileNames
{
    private static readonly (string Word, Func<EvaluationProfile, EvaluationProfile> Apply)[] Switches =
    [
        ("W1", static profile => profile with { WatchPeriod = WatchPeriodReading.ScaleUpStabilization }),
        ("W2", static profile => profile with { WatchPeriod = WatchPeriodReading.PollingInterval }),
        ("W3", static profile => profile with { WatchPeriod = WatchPeriodReading.Ignored }),
        ("S1", static profile => profile with { StabilityPeriod = StabilityPeriodReading.CooldownAndStabilization }),
        ("S2", static profile => profile with { StabilityPeriod = StabilityPeriodReading.FreezeAfterScaling }),
        ("per-second", static profile => profile with { RateUnit = RequestRateUnit.PerSecond }),
        ("per-bucket", static profile => profile with { RateUnit = RequestRateUnit.PerBucket }),
        ("custom-total", static profile => profile with { CustomTarget = CustomMetricTarget.AverageValue }),
        ("custom-per-replica", static profile => profile with { CustomTarget = CustomMetricTarget.Value }),
        ("zero", static profile => profile with { ScaleToZero = ScaleToZeroReading.Enabled }),
        ("no-zero", static profile => profile with { ScaleToZero = ScaleToZeroReading.Disabled }),
        ("hold-policy", static profile => profile with { HoldQueue = HoldQueueReading.FromPolicy }),
        ("hold-always", static profile => profile with { HoldQueue = HoldQueueReading.Always }),
        ("hold-never", static profile => profile with { HoldQueue = HoldQueueReading.Never }),
        ("push", static profile => profile with { Activity = ActivityReading.Pushed }),
        ("push-both", static profile => profile with { Activity = ActivityReading.PushedBothWays }),
        ("poll", static profile => profile with { Activity = ActivityReading.Polled }),
    ];

    public static EvaluationProfile Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        string[] words = text.Split(',', StringSplitOptions.TrimEntries);
        EvaluationProfile profile = words[0] switch
        {
            "tir-keda-http" => EvaluationProfile.TirKedaHttp,
            "knative-kpa" => EvaluationProfile.KnativeKpa,
            _ => throw new FormatException($"\"{words[0]}\" is no profile. Use tir-keda-http or knative-kpa."),
        };
        foreach (string word in words.Skip(1))
        {
            int index = Array.FindIndex(Switches, entry => string.Equals(entry.Word, word, StringComparison.OrdinalIgnoreCase));
            if (index < 0)
                throw new FormatException($"\"{word}\" is no switch of a profile. Use {string.Join(", ", Switches.Select(static entry => entry.Word))}.");
            profile = Switches[index].Apply(profile);
        }

        return profile;
    }

    public static string Format(EvaluationProfile profile) => string.Join(
        ',',
        profile.Algorithm == ScalingAlgorithm.KedaHttp ? "tir-keda-http" : "knative-kpa",
        profile.WatchPeriod switch { WatchPeriodReading.ScaleUpStabilization => "W1", WatchPeriodReading.PollingInterval => "W2", _ => "W3" },
        profile.StabilityPeriod == StabilityPeriodReading.CooldownAndStabilization ? "S1" : "S2",
        profile.RateUnit == RequestRateUnit.PerSecond ? "per-second" : "per-bucket",
        profile.CustomTarget == CustomMetricTarget.AverageValue ? "custom-total" : "custom-per-replica",
        profile.ScaleToZero == ScaleToZeroReading.Enabled ? "zero" : "no-zero",
        profile.HoldQueue switch { HoldQueueReading.Always => "hold-always", HoldQueueReading.Never => "hold-never", _ => "hold-policy" },
        profile.Activity switch { ActivityReading.Pushed => "push", ActivityReading.PushedBothWays => "push-both", _ => "poll" });
}
