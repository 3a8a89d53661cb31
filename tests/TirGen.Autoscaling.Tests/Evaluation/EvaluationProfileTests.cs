using CsCheck;

namespace TirGen.Autoscaling.Tests.Evaluation;

public sealed class EvaluationProfileTests
{
    [Fact]
    public void DefaultNamesEveryReading() =>
        Assert.Equal("tir-keda-http,W1,S1,per-second,custom-total,zero,hold-policy,push", EvaluationProfile.TirKedaHttp.ToString());

    [Fact]
    public void NameIsReadBack() =>
        Generators.Profile.Sample(static profile => Assert.Equal(profile, EvaluationProfile.Parse(profile.ToString())), iter: 300);

    [Theory]
    [InlineData("keda", "Use tir-keda-http or knative-kpa")]
    [InlineData("tir-keda-http,W9", "W1, W2, W3")]
    public void UnknownWordsAreRefusedWithTheKnownOnes(string text, string remedy) =>
        Assert.Contains(remedy, Assert.Throws<FormatException>(() => EvaluationProfile.Parse(text)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("tir-keda-http", true, true)]
    [InlineData("tir-keda-http", false, false)]
    [InlineData("tir-keda-http,hold-always", false, true)]
    [InlineData("tir-keda-http,hold-never", true, false)]
    public void HoldQueueIsAsReadByTheProfile(string profile, bool inPolicy, bool expected) =>
        Assert.Equal(expected, EvaluationProfile.Parse(profile).HoldsRequests(Generators.Concurrency(0, 2, 1, hold: inPolicy)));

    [Fact]
    public void WatchPeriodIsThePollingClockUnderW2()
    {
        AutoscalingPolicy policy = Generators.Concurrency(0, 2, 1, watch: 40);

        Assert.Equal(TimeSpan.FromSeconds(40), EvaluationProfile.Parse("tir-keda-http,W2").PollingIntervalOf(policy));
        Assert.Equal(TimeSpan.FromSeconds(15), EvaluationProfile.TirKedaHttp.PollingIntervalOf(policy));
    }
}
