namespace TirGen.Autoscaling.Tests.Metrics;

/// <summary>What the upstream tests leave open about the ring.</summary>
public sealed class RequestRateWindowTests
{
    [Theory]
    [InlineData(1, 15.0)]
    [InlineData(2, 17.5)]
    [InlineData(5, 19.0)]
    [InlineData(10, 19.5)]
    [InlineData(60, 19.917)]
    public void SteadyRateReadsTooLowSinceTheNewestBucketIsStillFilling(int window, double expected)
    {
        RequestRateWindow ring = new(Seconds(window), Seconds(1));
        double sum = 0;
        int readings = 0;
        for (int half = 1; half <= 600; half++)
        {
            ring.Record(Seconds(half * 0.5), 10);
            if (half > 300)
            {
                sum += ring.Average(Seconds(half * 0.5));
                readings++;
            }
        }

        Assert.Equal(expected, sum / readings, 0.001);
    }

    [Fact]
    public void AverageIsPerBucketNotPerSecond()
    {
        RequestRateWindow ring = new(Seconds(60), Seconds(5));
        for (int second = 0; second < 120; second++)
            ring.Record(Seconds(second), 4);

        Assert.Equal(20, ring.Average(Seconds(119)), 1e-9);
    }

    [Fact]
    public void KnativeDividesByTheBucketsThatWereNotSkipped()
    {
        RequestRateWindow keda = new(Seconds(5), Seconds(1), RequestRateVariant.KedaHttp);
        RequestRateWindow knative = new(Seconds(5), Seconds(1), RequestRateVariant.Knative);
        for (int second = 100; second < 105; second++)
        {
            keda.Record(Seconds(second), 10);
            knative.Record(Seconds(second), 10);
        }

        Assert.Equal(6, keda.Average(Seconds(106)), 1e-9);
        Assert.Equal(10, knative.Average(Seconds(106)), 1e-9);
    }

    [Theory]
    [InlineData(RequestRateVariant.KedaHttp, 0.333)]
    [InlineData(RequestRateVariant.Knative, 0.333333)]
    public void AverageIsRoundedAsTheVariantDoes(RequestRateVariant variant, double expected)
    {
        RequestRateWindow ring = new(Seconds(3), Seconds(1), variant);
        ring.Record(Seconds(10), 1);
        ring.Record(Seconds(11), 0);
        ring.Record(Seconds(12), 0);

        Assert.Equal(expected, ring.Average(Seconds(12)));
    }

    [Fact]
    public void WholeSilentWindowReadsZeroAndStartsAnew()
    {
        RequestRateWindow ring = new(Seconds(5), Seconds(1));
        ring.Record(Seconds(10), 50);

        Assert.Equal(50, ring.Average(Seconds(14)), 1e-9);
        Assert.Equal(0, ring.Average(Seconds(15)));
        ring.Record(Seconds(15), 7);
        Assert.Equal(7, ring.Average(Seconds(15)), 1e-9);
    }

    [Fact]
    public void BucketOfSevenSecondsFallsIntoTwoSlots()
    {
        RequestRateWindow ring = new(Seconds(70), Seconds(7));
        HashSet<int> slots = [];
        for (int second = 1_719_403_200; second < 1_719_403_207; second++)
        {
            RequestRateWindow fresh = new(Seconds(70), Seconds(7));
            fresh.Record(Seconds(second), 1);
            slots.Add(Array.IndexOf(fresh.Buckets.ToArray(), 1.0));
        }

        Assert.Equal(2, slots.Count);
        Assert.Equal(10, ring.BucketCount);
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(60, 0.5)]
    public void ImpossibleWindowsAreRefused(double window, double granularity) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new RequestRateWindow(Seconds(window), Seconds(granularity)));

    [Theory]
    [InlineData(RequestRateUnit.PerSecond, 4)]
    [InlineData(RequestRateUnit.PerBucket, 20)]
    public void SamplerReadsInTheUnitOfTheProfile(RequestRateUnit unit, double expected)
    {
        RequestRateSampler sampler = new(new() { Metric = AutoscalingMetric.RequestRate, Window = 60, Granularity = 5 }, unit);
        for (int second = 0; second < 120; second++)
            sampler.Record(Seconds(second), 4);

        Assert.Equal(MetricSample.Of(expected), sampler.Sample(Seconds(119)));
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(-0.001)]
    [InlineData(double.PositiveInfinity)]
    public void SampleThatIsNoQuantityIsRefusedWithItsRemedy(double value)
    {
        ArgumentOutOfRangeException exception = Assert.Throws<ArgumentOutOfRangeException>(() => MetricSample.Of(value));
        Assert.Contains("MetricSample.Missing", exception.Message, StringComparison.Ordinal);
    }

    private static TimeSpan Seconds(double seconds) => TimeSpan.FromSeconds(seconds);
}
