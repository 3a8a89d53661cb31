namespace TirGen.Autoscaling.Tests.Traces;

public sealed class SyntheticTraceTests
{
    private static readonly TimeDistribution Second = TimeDistribution.Fixed(TimeSpan.FromSeconds(1));

    public static TheoryData<string, TrafficShape, double, double[]> Shapes => new()
    {
        { "steady", TrafficShape.Steady(40), 100, [1000, 1000, 1000, 1000] },
        { "ramp", TrafficShape.Ramp(0, 80, TimeSpan.FromSeconds(100)), 100, [250, 750, 1250, 1750] },
        { "diurnal", TrafficShape.Diurnal(40, 1, TimeSpan.FromSeconds(100)), 100, [363, 1637, 1637, 363] },
        { "bursts", TrafficShape.Bursts(4, 76, TimeSpan.FromSeconds(25), TimeSpan.FromSeconds(25)), 100, [100, 1900, 100, 1900] },
    };

    [Theory]
    [MemberData(nameof(Shapes))]
    public void ArrivalsFollowTheShape(string name, TrafficShape shape, double seconds, double[] perQuarter)
    {
        SyntheticTrace trace = new(name, shape, TimeSpan.FromSeconds(seconds), Second);
        double[] counts = new double[4];
        foreach (TraceRequest request in trace.Load().Requests)
            counts[(int)(request.Arrival.TotalSeconds / seconds * 4)]++;

        // Four standard deviations of a Poisson count, and the rate of a second taken at its start.
        for (int i = 0; i < 4; i++)
            Assert.InRange(counts[i], perQuarter[i] - (4 * Math.Sqrt(perQuarter[i])) - 25, perQuarter[i] + (4 * Math.Sqrt(perQuarter[i])) + 25);
    }

    [Fact]
    public void SameSeedGivesTheSameTraceAndAnotherSeedAnother()
    {
        SyntheticTrace trace = new("x", TrafficShape.Steady(10), TimeSpan.FromMinutes(1), TimeDistribution.Exponential(TimeSpan.FromSeconds(1)));
        SyntheticTrace other = new("x", trace.Shape, trace.Length, trace.Service) { Seed = 2 };

        Assert.True(trace.Load().Requests.SequenceEqual(trace.Load().Requests));
        Assert.False(trace.Load().Requests.SequenceEqual(other.Load().Requests));
    }

    [Fact]
    public void EvenArrivalsAreEquallySpaced()
    {
        TraceRequest[] requests = new SyntheticTrace("even", TrafficShape.Steady(4), TimeSpan.FromSeconds(10), Second) { Poisson = false }.Load().Requests.ToArray();

        Assert.Equal(39, requests.Length);
        Assert.All(requests.Zip(requests.Skip(1)), static pair => Assert.Equal(0.25, (pair.Second.Arrival - pair.First.Arrival).TotalSeconds, 1e-6));
    }

    [Fact]
    public void PoissonGapsHaveACoefficientOfVariationOfOne()
    {
        TraceRequest[] requests = new SyntheticTrace("poisson", TrafficShape.Steady(20), TimeSpan.FromMinutes(30), Second).Load().Requests.ToArray();
        double[] gaps = [.. requests.Zip(requests.Skip(1)).Select(static pair => (pair.Second.Arrival - pair.First.Arrival).TotalSeconds)];
        double mean = gaps.Average();
        double deviation = Math.Sqrt(gaps.Average(gap => (gap - mean) * (gap - mean)));

        Assert.Equal(0.05, mean, 0.001);
        Assert.Equal(1.0, deviation / mean, 0.03);
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(-1)]
    [InlineData(double.PositiveInfinity)]
    public void ImpossibleRatesAreRefused(double rate) => Assert.Throws<ArgumentOutOfRangeException>(() => TrafficShape.Steady(rate));

    [Fact]
    public void TrafficWithoutRequestsIsRefused()
    {
        TraceFormatException exception = Assert.Throws<TraceFormatException>(
            static () => new SyntheticTrace("none", TrafficShape.Steady(0), TimeSpan.FromSeconds(10), Second).Load());

        Assert.Contains("no requests", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void DistributionsHaveTheirMeansAndMedians()
    {
        DeterministicRandom random = new(7);
        double[] exponential = Draw(TimeDistribution.Exponential(TimeSpan.FromSeconds(2)), ref random);
        double[] uniform = Draw(TimeDistribution.Uniform(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(3)), ref random);
        double[] logNormal = Draw(TimeDistribution.LogNormal(TimeSpan.FromSeconds(4), TimeSpan.FromSeconds(85)), ref random);

        Assert.Equal(2, exponential.Average(), 0.05);
        Assert.Equal(2, uniform.Average(), 0.02);
        Assert.InRange(uniform[0], 1, 1.01);
        Assert.Equal(4, logNormal[logNormal.Length / 2], 0.2);
        Assert.Equal(85, logNormal[logNormal.Length * 95 / 100], 5.0);
    }

    private static double[] Draw(TimeDistribution distribution, ref DeterministicRandom random)
    {
        double[] values = new double[20_000];
        for (int i = 0; i < values.Length; i++)
            values[i] = TimeSpan.FromTicks(distribution.Next(ref random)).TotalSeconds;
        Array.Sort(values);
        return values;
    }
}
