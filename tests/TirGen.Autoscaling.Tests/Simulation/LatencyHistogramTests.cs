using CsCheck;

namespace TirGen.Autoscaling.Tests.Simulation;

public sealed class LatencyHistogramTests
{
    [Fact]
    public void PercentileIsWithinTheStatedErrorOfTheNearestRank() =>
        Gen.Select(Gen.Select(Gen.Double[0, 18], static power => (long)Math.Pow(10, power)).Array[1, 200], Gen.Double[0.1, 100]).Sample(
            static (values, percentile) =>
            {
                LatencyHistogram histogram = new();
                foreach (long value in values)
                    histogram.Record(value);
                long exact = values.Order().ElementAt((int)Math.Ceiling(values.Length * (percentile / 100)) - 1);

                long observed = histogram.Percentile(percentile).Ticks;
                Assert.InRange(observed, exact - (exact / 128.0), exact + (exact / 128.0));
                if (exact < 128)
                    Assert.Equal(exact, observed);
            },
            iter: 3000);

    [Fact]
    public void MeanMaximumAndCountAreExact()
    {
        LatencyHistogram histogram = new();
        foreach (int second in (int[])[0, 1, 5])
            histogram.Record(second * TimeSpan.TicksPerSecond);

        Assert.Equal((3, TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(5)), (histogram.Count, histogram.Mean, histogram.Max));
        Assert.Equal(TimeSpan.Zero, histogram.Percentile(33));
        Assert.Equal(TimeSpan.FromSeconds(5), histogram.Percentile(100));
    }

    [Fact]
    public void LargestTimeFits()
    {
        LatencyHistogram histogram = new();
        histogram.Record(long.MaxValue);

        Assert.Equal(TimeSpan.MaxValue, histogram.Max);
        Assert.True(histogram.Percentile(50) > TimeSpan.MaxValue / 1.01);
    }

    [Fact]
    public void EmptyHistogramReadsZero() =>
        Assert.Equal((TimeSpan.Zero, TimeSpan.Zero, TimeSpan.Zero), (new LatencyHistogram().Percentile(95), new LatencyHistogram().Mean, new LatencyHistogram().Max));
}
