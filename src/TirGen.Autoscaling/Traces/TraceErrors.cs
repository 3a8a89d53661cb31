using System.Globalization;

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
        if (ticks >= previousTicks)
            return;
        double seconds = (previousTicks - ticks) / (double)TimeSpan.TicksPerSecond;
        throw new TraceFormatException(
            line,
            string.Create(CultureInfo.InvariantCulture, $"The arrival lies {seconds:0.#######} s before the previous one."),
            "Sort the rows by arrival.");
    }
}
