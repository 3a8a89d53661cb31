namespace TirGen.Generators.Tests;

/// <summary>Counts what is allocated, to the byte.</summary>
internal static class Allocation
{
    private const int Times = 1_000;
    private const int Rounds = 3;

    /// <summary>Fails when repeating something allocates anything on its thread.</summary>
    /// <remarks>
    /// What a call allocates is seen in every round. What the run time makes anew now and then beside it is not of the call: a regular expression that
    /// another thread holds at that moment makes itself a second runner, and a pool is emptied by a collection.
    /// </remarks>
    /// <param name="act">What is repeated; it answers whether it did its work.</param>
    public static void AssertNothing(Func<bool> act)
    {
        // The first calls fill the array pool and the tables of the runtime.
        Assert.True(act());
        Assert.True(act());
        Assert.Contains(0, Enumerable.Range(0, Rounds).Select(_ => Allocated(act)));
    }

    private static long Allocated(Func<bool> act)
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < Times; i++)
        {
            act();
        }

        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
