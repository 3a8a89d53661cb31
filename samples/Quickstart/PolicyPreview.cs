using TirGen.Autoscaling;

namespace Quickstart;

/// <summary>What the policy in a body would do to an hour of traffic, read from the very bytes that are sent.</summary>
internal static class PolicyPreview
{
    public static void Print(byte[] body)
    {
        if (PolicyDocument.Read(body) is not { Policy: { } policy } document)
        {
            return;
        }

        foreach (Finding finding in document.Lint())
        {
            Console.WriteLine($"  lint    {finding.Severity}: {finding.Message}");
        }

        SyntheticTrace trace = new(
            "an hour of bursts",
            TrafficShape.Bursts(rate: 2, burstRate: 30, burst: TimeSpan.FromMinutes(3), interval: TimeSpan.FromMinutes(15)),
            TimeSpan.FromHours(1),
            TimeDistribution.Exponential(TimeSpan.FromSeconds(4)));
        SimulationOptions options = new() { SlotsPerReplica = 20 };
        SimulationResult result = Simulator.Run(trace, policy, options);
        Console.WriteLine(FormattableString.Invariant(
            $"  policy  {result.Arrivals} requests of {trace.Name}: at most {result.PeakReplicas} workers, {result.ReplicaHours:0.0} worker-hours, p95 wait {result.Wait.P95.TotalSeconds:0.0} s, {result.Rejected} rejected ({result.Profile})"));
    }
}
