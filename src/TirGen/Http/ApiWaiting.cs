using System.ComponentModel;
using System.Net;

namespace TirGen.Http;

/// <summary>Reads again and again until what is read is in a state.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ApiWaiting
{
    private const double Growth = 1.5;
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(10);

    /// <summary>Waits for a state.</summary>
    /// <typeparam name="T">The answer.</typeparam>
    /// <param name="read">Reads. It is not called again before it is done.</param>
    /// <param name="state">The state that an answer tells; null when it tells none.</param>
    /// <param name="wanted">The state that is waited for, whatever the case of its letters.</param>
    /// <param name="timeout">How long; zero looks once.</param>
    /// <param name="cancellationToken">Ends it at once.</param>
    /// <param name="time">The clock; the system's unless given.</param>
    /// <returns>The answer that has the state.</returns>
    /// <exception cref="TimeoutException">The time is over.</exception>
    /// <exception cref="ApiException">The API answered with an error that stays.</exception>
    public static async Task<T> UntilAsync<T>(
        Func<CancellationToken, Task<T>> read, Func<T, string?> state, string wanted, TimeSpan timeout, CancellationToken cancellationToken, TimeProvider? time = null)
    {
        ArgumentNullException.ThrowIfNull(read);
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(wanted);
        time ??= TimeProvider.System;
        long start = time.GetTimestamp();
        TimeSpan pause = FirstPause;
        string? seen = null;
        while (true)
        {
            Exception? failure = null;
            TimeSpan asked = TimeSpan.Zero;
            try
            {
                T answer = await read(cancellationToken).ConfigureAwait(false);
                seen = state(answer);
                if (string.Equals(seen, wanted, StringComparison.OrdinalIgnoreCase))
                    return answer;
            }
            catch (Exception problem) when (MayPass(problem) && !cancellationToken.IsCancellationRequested)
            {
                failure = problem;
                asked = (problem as ApiException)?.RetryAfter ?? TimeSpan.Zero;
            }

            TimeSpan left = timeout - time.GetElapsedTime(start);
            if (left <= TimeSpan.Zero)
                throw new TimeoutException($"It was {(seen is null ? "in no known state" : $"\"{seen}\"")} and not \"{wanted}\" when the time of {timeout} was over.", failure);
            TimeSpan next = asked > pause ? asked : pause;
            await Task.Delay(next < left ? next : left, time, cancellationToken).ConfigureAwait(false);
            pause = pause * Growth < LongestPause ? pause * Growth : LongestPause;
        }
    }

    private static bool MayPass(Exception problem) => problem switch
    {
        ApiException answer => answer.Status is HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests or >= HttpStatusCode.InternalServerError,
        HttpRequestException or TaskCanceledException => true,
        _ => false,
    };
}
