namespace TirGen.Generators.Tests;

/// <summary>Counts what is allocated, to the byte.</summary>
internal static class Allocation
{
    private const int Times = 1_000;

    /// <summary>Fails when repeating something allocates anything on its thread.</summary>
    /// <param name="act">What is repeated; it answers whether it did its work.</param>
    public static void AssertNothing(Func<bool> act)
    {
        // The first calls fill the array pool and the tables of the runtime.
        Assert.True(act());
        Assert.True(act());
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < Times; i++)
        {
            act();
        }

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }
}
