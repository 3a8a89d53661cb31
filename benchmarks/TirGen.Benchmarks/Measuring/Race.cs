using System.Diagnostics;

namespace TirGen.Benchmarks.Measuring;

/// <summary>
/// Times contenders in turns, in one process, and keeps the shortest lap of each: other load on the machine can only make a lap longer.
/// </summary>
public static class Race
{
    private const double LapNanoseconds = 20_000;
    private const int LapsPerTurn = 12;

    /// <summary>
    /// The compiler of methods works beside the race. What it finishes only after a warm-up, since the machine was busy, is there in the next heat.
    /// </summary>
    private const int Heats = 2;

    private const int MostRounds = 100_000;
    private const int CallsPerPhase = 40;
    private const int RoundsPerCall = 50;
    private static readonly TimeSpan PhasePause = TimeSpan.FromMilliseconds(110);

    /// <param name="contenders">Who runs.</param>
    /// <param name="budget">How long the race takes, warm-ups apart.</param>
    /// <returns>Nanoseconds for one round of each contender, in their order.</returns>
    public static double[] Run(IReadOnlyList<Contender> contenders, TimeSpan budget)
    {
        double[] best = new double[contenders.Count];
        Array.Fill(best, double.MaxValue);
        for (int heat = 0; heat < Heats; heat++)
        {
            int[] rounds = [.. contenders.Select(RoundsOf)];
            long end = Stopwatch.GetTimestamp() + (long)(budget.TotalSeconds / Heats * Stopwatch.Frequency);
            while (Stopwatch.GetTimestamp() < end)
            {
                for (int i = 0; i < contenders.Count; i++)
                {
                    // The first laps of a turn warm the caches and the branch predictor for the others.
                    for (int lap = 0; lap < LapsPerTurn; lap++)
                    {
                        best[i] = Math.Min(best[i], Time(contenders[i], rounds[i]));
                    }
                }
            }
        }

        return best;
    }

    /// <summary>Warms a contender up.</summary>
    /// <returns>How many rounds fill a lap.</returns>
    private static int RoundsOf(Contender contender)
    {
        double best = WarmUp.Run(() =>
        {
            double shortest = Enumerable.Range(0, CallsPerPhase).Min(_ => Time(contender, RoundsPerCall));
            // A method is recompiled after thirty calls and a pause without new ones; the callees that this inlines may follow later.
            Thread.Sleep(PhasePause);
            return shortest;
        });
        return Math.Clamp((int)(LapNanoseconds / Math.Max(best, 0.1)), 1, MostRounds);
    }

    private static double Time(Contender contender, int rounds)
    {
        long start = Stopwatch.GetTimestamp();
        contender.Run(rounds);
        return Stopwatch.GetElapsedTime(start).TotalNanoseconds / rounds;
    }
}
