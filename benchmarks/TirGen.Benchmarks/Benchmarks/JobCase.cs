using TirGen.Benchmarks.Measuring;

namespace TirGen.Benchmarks.Benchmarks;

/// <summary>A job done by one contender: a row of the report.</summary>
public sealed record JobCase(Job Job, Contender Contender)
{
    public override string ToString() => $"{Job.Name} | {Contender.Name}";
}
