using TirGen.Benchmarks.Autoscaling;
using TirGen.Benchmarks.Compiling;
using TirGen.Benchmarks.Measuring;
using TirGen.Benchmarks.Puts;
using TirGen.Benchmarks.Reads;
using TirGen.Benchmarks.Responses;
using TirGen.Benchmarks.Samples;

namespace TirGen.Benchmarks.Gate;

/// <summary>Takes the measurements of the gate, about a minute of them.</summary>
public static class GateMeasurements
{
    private const string FastPath = "System.Text.Json fast path";
    private const string Copy = "memcpy";
    private static readonly TimeSpan RaceTime = TimeSpan.FromSeconds(2.5);

    public static IEnumerable<Measurement> Take() => Bodies().Concat(Misfits()).Concat(Reads()).Append(EchoedErrors.Growth()).Concat(Puts()).Concat(CompilerMeasurements.OfGenerator()).Concat(CompilerMeasurements.OfLimits()).Concat(Engine());

    private static IEnumerable<Measurement> Bodies()
    {
        foreach (Job job in (Job[])[Jobs.Restart(), Jobs.AutoScale(Words.Plain), Jobs.Async(Words.Plain), Jobs.Patch(Words.Plain)])
        {
            job.CheckAgreement();
            IReadOnlyList<Contender> contenders = [.. job.Contenders.Where(static c => c.Name == "TirGen" || Is(c, Copy) || Is(c, FastPath))];
            double[] times = Race.Run(contenders, RaceTime);
            yield return new Measurement($"{job.Name}: times faster than {FastPath}", Best(contenders, times, FastPath) / times[0], "×");
            yield return new Measurement($"{job.Name}: times memcpy", times[0] / Best(contenders, times, Copy), "×");
            yield return Bytes(job);
        }

        foreach (Job job in (Job[])[Jobs.BuildAutoScale(), Jobs.BuildPatch(), Jobs.Url(), Jobs.BodyAndUrl(), Jobs.Response(), Jobs.UnusualResponse(), Jobs.Read()])
        {
            job.CheckAgreement();
            double[] times = Race.Run(job.Contenders, RaceTime);
            yield return new Measurement($"{job.Name}: times faster than {job.Contenders[1].Name}", times[1] / times[0], "×");
            yield return Bytes(job);
        }

        foreach (Job job in (Job[])[Jobs.AutoScale(Words.NonAscii), Jobs.AutoScale(Words.Hostile), Jobs.Patch(Words.Hostile), Jobs.Message()])
        {
            job.CheckAgreement();
            yield return Bytes(job);
        }
    }

    private static IEnumerable<Measurement> Misfits()
    {
        double[] one = Race.Run(MisfitReads.One(Jobs.PatchJson()), RaceTime);
        yield return new Measurement("patch, read: one misfit, times the same without", one[1] / one[0], "×");
        double[] many = Race.Run(MisfitReads.Many(), RaceTime);
        yield return new Measurement("policy of 5,000 rules, read: 31 misfits, times the same without", many[1] / many[0], "×");
    }

    private static IEnumerable<Measurement> Reads()
    {
        foreach (int rules in new[] { 1, 50 })
        {
            string name = $"policy of {rules} rule{(rules == 1 ? "" : "s")}, read";
            Job job = new(name, PolicyReads.Of(rules));
            job.CheckAgreement();
            double[] times = Race.Run(job.Contenders, RaceTime);
            for (int i = 1; i < times.Length; i++)
            {
                yield return new Measurement($"{name}: times faster than {job.Contenders[i].Name}", times[i] / times[0], "×");
            }

            yield return new Measurement($"{name}: bytes over those of the graph", Allocation.PerRound(job.Contenders[0]) / Allocation.PerRound(PolicyReads.Graph(rules)), "×");
        }

        yield return new Measurement("policy, first read of a process: part of System.Text.Json's time", FirstRead.Part(), "×");
    }

    private static IEnumerable<Measurement> Puts()
    {
        Job stub = Jobs.StubPut();
        stub.CheckAgreement();
        foreach (Contender own in stub.Contenders.Where(static c => Is(c, "TirGen")))
        {
            yield return new Measurement($"{stub.Name}: {own.Name}, allocated", Allocation.PerRound(own), "B");
        }

        using LoopbackServer server = new();
        Job loopback = Jobs.LoopbackPut(server);
        loopback.CheckAgreement();
        double ofJsonContent = Allocation.PerRoundOfProcess(loopback.Contenders.Single(static c => Is(c, "PutAsJsonAsync")));
        foreach (Contender own in loopback.Contenders.Where(static c => Is(c, "TirGen")))
        {
            yield return new Measurement($"{loopback.Name}: {own.Name}, part of PutAsJsonAsync's bytes", Allocation.PerRoundOfProcess(own) / ofJsonContent, "×");
        }
    }

    private static IEnumerable<Measurement> Engine()
    {
        EvaluateContender evaluate = new();
        yield return new Measurement("autoscaling: evaluation of three rules", Race.Run([evaluate], RaceTime)[0], "ns");
        yield return new Measurement("autoscaling: evaluation of three rules, allocated", Allocation.PerRound(evaluate), "B");
        yield return new Measurement("autoscaling: an hour of conversations", AutoscalingRun.ConversationHour().TotalMilliseconds, "ms");
        yield return new Measurement("autoscaling: an hour of conversations, batching", AutoscalingRun.BatchingHour().TotalMilliseconds, "ms");
        yield return new Measurement("autoscaling: a million requests, batching", AutoscalingRun.BatchingMillion().TotalMilliseconds, "ms");
        yield return new Measurement("autoscaling: a search over 2,000 policies, seconds on two cores", AutoscalingRun.Search().TotalSeconds / 2, "s");
        yield return new Measurement("autoscaling: simulated requests per second", AutoscalingRun.RequestsPerSecond() / 1e6, "M/s");
    }

    private static Measurement Bytes(Job job) => new($"{job.Name}, allocated", Allocation.PerRound(job.Contenders[0]), "B");

    private static bool Is(Contender contender, string prefix) => contender.Name.StartsWith(prefix, StringComparison.Ordinal);

    private static double Best(IReadOnlyList<Contender> contenders, double[] times, string prefix) =>
        contenders.Zip(times).Where(pair => Is(pair.First, prefix)).Min(static pair => pair.Second);
}
