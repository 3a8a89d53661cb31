using System.Globalization;
using TirGen.Autoscaling;

namespace TirGen.Tool.Output;

/// <summary>Times of a run: on the wall clock where the trace has one, else from its start.</summary>
internal static class ClockText
{
    /// <summary>A moment of a run, to a tenth of a second.</summary>
    public static string Of(TimeSpan time, DateTime? start) => start is { } date
        ? (date + time).ToString("yyyy-MM-dd HH:mm:ss.f", CultureInfo.InvariantCulture)
        : string.Create(CultureInfo.InvariantCulture, $"{(int)time.TotalHours:00}:{time:mm\\:ss\\.f}");

    /// <summary>A wall clock as in a file.</summary>
    public static string Date(DateTime start) => start.ToString(
        start.Kind == DateTimeKind.Utc ? "yyyy-MM-ddTHH:mm:ss.fffffffZ" : "yyyy-MM-ddTHH:mm:ss.fffffff", CultureInfo.InvariantCulture);

    /// <summary>From the first arrival to the last.</summary>
    public static string Span(SimulationResult result) => $"{Of(result.FirstArrival, result.Start)} to {Of(result.LastArrival, result.Start)}";
}
