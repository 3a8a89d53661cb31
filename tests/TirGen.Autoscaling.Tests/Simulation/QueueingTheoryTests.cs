namespace TirGen.Autoscaling.Tests.Simulation;

/// <summary>A check from outside: with fixed replicas, Poisson arrivals and exponential service, the endpoint is an M/M/c queue.</summary>
public sealed class QueueingTheoryTests
{
    private const int Runs = 12;
    private const double ServiceSeconds = 2.0;

    [Theory]
    [InlineData(1, 1, 0.5)]
    [InlineData(2, 4, 0.8)]
    [InlineData(4, 8, 0.9)]
    public void WaitsMatchErlangC(int replicas, int slots, double load)
    {
        int servers = replicas * slots;
        double rate = load * servers / ServiceSeconds;
        double waits = ErlangC(servers, load * servers);
        double meanWait = waits * ServiceSeconds / (servers * (1 - load));

        double[] observedMeans = new double[Runs];
        double[] observedWaiting = new double[Runs];
        for (int i = 0; i < Runs; i++)
        {
            SimulationResult result = Run(replicas, slots, rate, (ulong)(i + 1));
            observedMeans[i] = result.Wait.Mean.TotalSeconds;
            observedWaiting[i] = 1 - result.Attainment;
        }

        AssertWithinStatisticalError(meanWait, observedMeans);
        AssertWithinStatisticalError(waits, observedWaiting);
    }

    [Fact]
    public void WithoutLimitMeanConcurrencyIsRateTimesService()
    {
        double[] observed = [.. Enumerable.Range(1, Runs).Select(static seed => Run(1, 4096, 20, (ulong)seed).MeanConcurrency)];

        AssertWithinStatisticalError(20 * ServiceSeconds, observed);
    }

    private static SimulationResult Run(int replicas, int slots, double rate, ulong seed)
    {
        // Long enough for the empty start to weigh little against the spread between runs.
        TimeSpan length = TimeSpan.FromSeconds(60_000 / rate);
        SyntheticTrace trace = new("mmc", TrafficShape.Steady(rate), length, TimeDistribution.Exponential(TimeSpan.FromSeconds(ServiceSeconds))) { Seed = seed };
        AutoscalingPolicy fixedSize = new() { MinReplicas = replicas, MaxReplicas = replicas };
        return Simulator.Run(trace, fixedSize, new() { SlotsPerReplica = slots, Objective = new(95, TimeSpan.Zero) });
    }

    /// <summary>Probability that a request has to wait.</summary>
    private static double ErlangC(int servers, double offered)
    {
        double blocking = 1;
        for (int i = 1; i <= servers; i++)
            blocking = offered * blocking / (i + (offered * blocking));
        return servers * blocking / (servers - (offered * (1 - blocking)));
    }

    /// <summary>Four standard errors of the mean over independent runs, themselves small enough for the check to mean something.</summary>
    private static void AssertWithinStatisticalError(double expected, double[] observed)
    {
        double mean = observed.Average();
        double variance = observed.Sum(value => (value - mean) * (value - mean)) / (observed.Length - 1);
        double error = Math.Sqrt(variance / observed.Length);

        Assert.InRange(mean, expected - (4 * error), expected + (4 * error));
        Assert.InRange(error, 0, expected * 0.1);
    }
}
