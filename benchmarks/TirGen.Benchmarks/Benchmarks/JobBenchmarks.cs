using BenchmarkDotNet.Attributes;
using TirGen.Benchmarks.Measuring;
using TirGen.Benchmarks.Puts;

namespace TirGen.Benchmarks.Benchmarks;

/// <summary>Every job by every contender.</summary>
public class JobBenchmarks
{
    private const int Rounds = 256;

    private static readonly LoopbackServer Server = new();

    [ParamsSource(nameof(Cases))]
    public JobCase Case { get; set; } = null!;

    public static IEnumerable<JobCase> Cases { get; } = [.. AllCases()];

    [Benchmark(OperationsPerInvoke = Rounds)]
    public long Run() => Case.Contender.Run(Rounds);

    private static IEnumerable<JobCase> AllCases()
    {
        foreach (Job job in Jobs.All(Server))
        {
            job.CheckAgreement();
            foreach (Contender contender in job.Contenders)
            {
                yield return new JobCase(job, contender);
            }
        }
    }
}
