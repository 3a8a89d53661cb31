namespace TirGen.Benchmarks.Measuring;

/// <summary>One way to do a job. All ways of a job yield the same JSON, which is checked before any of them is timed.</summary>
public abstract class Contender(string name)
{
    public string Name { get; } = name;

    /// <summary>Does the job so many times, in a loop of its own, so that no call of this class lies within the measurement.</summary>
    /// <returns>Something that depends on every round, so that none can be left out.</returns>
    public abstract long Run(int rounds);

    /// <summary>What one round yields.</summary>
    public abstract byte[] Output();

    public override string ToString() => Name;
}
