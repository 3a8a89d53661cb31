using System.Diagnostics;

namespace TirGen.Tool.Endpoints;

/// <summary>Reads an endpoint again and again, first often, then less so.</summary>
/// <param name="limit">How long.</param>
internal sealed class StatusPolling(TimeSpan limit)
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(10);

    private readonly long _start = Stopwatch.GetTimestamp();
    private TimeSpan _pause = FirstPause;

    /// <summary>Waits for the next reading; false when the time is over.</summary>
    public async Task<bool> NextAsync(CancellationToken cancellation)
    {
        TimeSpan left = limit - Stopwatch.GetElapsedTime(_start);
        if (left <= TimeSpan.Zero)
            return false;
        await Task.Delay(_pause < left ? _pause : left, cancellation);
        _pause = _pause * 1.5 < LongestPause ? _pause * 1.5 : LongestPause;
        return true;
    }
}
