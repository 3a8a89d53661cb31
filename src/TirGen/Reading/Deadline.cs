using System.Diagnostics;

namespace TirGen.Reading;

/// <summary>When a call must be over. <c>HttpClient</c>'s own timeout ends with the headers of an answer whose body is read as it comes.</summary>
internal readonly struct Deadline
{
    private readonly long _end;

    private Deadline(long end) => _end = end;

    internal bool IsNever => _end == 0;

    /// <summary>What is left; never negative.</summary>
    internal TimeSpan Remaining
    {
        get
        {
            long now = Stopwatch.GetTimestamp();
            return now >= _end ? TimeSpan.Zero : Stopwatch.GetElapsedTime(now, _end);
        }
    }

    /// <summary>The end of a timeout that begins now.</summary>
    internal static Deadline After(TimeSpan timeout) =>
        timeout == Timeout.InfiniteTimeSpan ? default : new(Stopwatch.GetTimestamp() + (long)(timeout.TotalSeconds * Stopwatch.Frequency));
}
