namespace TirGen.Benchmarks.Measuring;

/// <summary>Runs until the JIT has compiled everything for the last time, which shows in runs that no longer become shorter.</summary>
public static class WarmUp
{
    private const int MostPhases = 20;
    private const int QuietPhases = 4;

    /// <param name="phase">Some runs; answers the shortest.</param>
    /// <returns>The shortest of all.</returns>
    public static double Run(Func<double> phase)
    {
        double best = double.MaxValue;
        for (int phases = 0, unchanged = 0; phases < MostPhases && unchanged < QuietPhases; phases++)
        {
            double now = phase();
            unchanged = now < best * 0.97 ? 0 : unchanged + 1;
            best = Math.Min(best, now);
        }

        return best;
    }
}
