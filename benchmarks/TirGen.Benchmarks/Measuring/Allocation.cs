namespace TirGen.Benchmarks.Measuring;

/// <summary>Counts the bytes that a job allocates on its thread, exactly.</summary>
public static class Allocation
{
    private const int Rounds = 1_000;

    /// <param name="contender">Does the job.</param>
    /// <returns>Bytes for one round.</returns>
    public static double PerRound(Contender contender)
    {
        // Caches, pools and the JIT's own classes are filled first.
        contender.Run(Rounds);
        contender.Run(Rounds);
        // The difference leaves out what a run prepares before its first round.
        return Enumerable.Range(0, 5).Min(_ => Bytes(contender, 2 * Rounds) - Bytes(contender, Rounds)) / (double)Rounds;
    }

    /// <summary>Counts what all threads allocate together; near enough where the work is handed from thread to thread.</summary>
    /// <returns>Bytes for one round.</returns>
    public static double PerRoundOfProcess(Contender contender)
    {
        contender.Run(Rounds);
        return Enumerable.Range(0, 3).Min(_ =>
        {
            long before = GC.GetTotalAllocatedBytes(precise: true);
            contender.Run(Rounds);
            return GC.GetTotalAllocatedBytes(precise: true) - before;
        }) / (double)Rounds;
    }

    private static long Bytes(Contender contender, int rounds)
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        contender.Run(rounds);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
