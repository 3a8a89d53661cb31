namespace TirGen.Autoscaling;

/// <summary>The errors that every kind of trace can have.</summary>
internal static class TraceErrors
{
    public static TraceFormatException Empty(long line) =>
        new(line, "The trace has no requests.", "Give at least one row below the header.");

    public static TraceFormatException Negative(long line, string what) =>
        new(line, $"The {what} is negative.", "Give 0 or more.");

    public static void CheckOrder(long line, long previousTicks, long ticks)
    {
        if (ticks < previousTicks)
            throw Unsorted(line, previousTicks, ticks);
    }

    private static TraceFormatException Unsorted(long line, long previousTicks, long ticks) => ticks < 0
        ? Negative(line, "arrival")
        : new(line, $"The arrival {TimeSpan.FromTicks(ticks)} lies before the previous one, {TimeSpan.FromTicks(previousTicks)}.", "Sort the rows by arrival.");
}
