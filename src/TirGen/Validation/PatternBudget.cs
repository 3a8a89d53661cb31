namespace TirGen.Validation;

/// <summary>
/// How long the patterns of one check may keep a thread busy, all together. Bound to the thread, since a check runs on one from its beginning to its end: so
/// no generated check has to hand it on, and nothing is allocated.
/// </summary>
/// <remarks>
/// Only engines whose time is not linear in the text are charged. A search is charged its own time at most, so that a thread that was held up
/// elsewhere for a while does not find its budget spent.
/// </remarks>
internal static class PatternBudget
{
    /// <summary>What one search may take, in milliseconds.</summary>
    internal const int OfASearch = 20;

    /// <summary>What all searches of a check may take, in milliseconds; the last of them may go on to its own end.</summary>
    internal const int OfACheck = 100;

    [ThreadStatic]
    private static long _spent;

    /// <summary>Whether the last search on this thread was not decided.</summary>
    [field: ThreadStatic]
    internal static bool IsUndecided { get; set; }

    internal static bool IsSpent => _spent >= OfACheck;

    /// <summary>Begins a check.</summary>
    internal static void Begin() => _spent = 0;

    /// <summary>A time to give to <see cref="Charge"/>. Coarse, and cheap for that: what it misses in one search it counts in another.</summary>
    internal static long Now => Environment.TickCount64;

    /// <summary>Charges a search.</summary>
    /// <param name="begin">Its beginning, of <see cref="Now"/>.</param>
    internal static void Charge(long begin)
    {
        long taken = Now - begin;
        if (taken > 0)
            _spent += Math.Min(taken, OfASearch);
    }
}
