namespace TirGen.Benchmarks.Measuring;

/// <summary>Counts the bytes that a job allocates on its thread, exactly.</summary>
public static class Allocation
{
    private const int Rounds = 1_000;

    /// <returns>Bytes for one round.</returns>
    public static double PerRound(Contender contender)
    {
        // Caches, pools and the JIT's own classes are filled first.
        contender.Run(Rounds);
        contender.Run(Rounds);
        // The difference leaves out what a run prepares before its first round.
        return Enumerable.Range(0, 5).Min(_ => Bytes(contender, 2 * Rounds) - Bytes(contender, Rounds)) / (double)Rounds;
    }

    private static long Bytes(Contender contender, int rounds)
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        contender.Run(rounds);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
