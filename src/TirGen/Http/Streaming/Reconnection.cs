namespace TirGen.Http.Streaming;

/// <summary>When a stream of events is opened anew (HTML Standard, 9.2.3).</summary>
internal sealed class Reconnection
{
    private static readonly TimeSpan Usual = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(1);

    private int _failures;
    private bool _wasOpen;

    /// <summary>A connection is there.</summary>
    internal void Succeeded() => (_failures, _wasOpen) = (0, true);

    /// <summary>Whether a failure may pass: a stream that was open once could not be opened anew because no answer came.</summary>
    internal bool MayTryAgain(Exception exception, CancellationToken cancellationToken)
    {
        if (!_wasOpen || cancellationToken.IsCancellationRequested || exception is not (HttpRequestException or TaskCanceledException))
            return false;
        _failures++;
        return true;
    }

    /// <summary>Waits until the next attempt: as long as the server asked for, and twice as long after each failure, up to a minute.</summary>
    /// <returns>True.</returns>
    internal async Task<bool> WaitAsync(TimeSpan? asked, CancellationToken cancellationToken)
    {
        TimeSpan pause = asked ?? Usual;
        for (int i = 0; i < _failures && pause < Longest; i++)
        {
            pause = pause * 2 < Longest ? pause * 2 : Longest;
        }

        await Task.Delay(pause, cancellationToken).ConfigureAwait(false);
        return true;
    }
}
