namespace TirGen.Http;

/// <summary>The timeout of one call.</summary>
internal sealed class CallLimit : IDisposable
{
    private readonly CancellationTokenSource _source;
    private readonly CancellationToken _outer;
    private readonly TimeSpan? _timeout;

    /// <summary>Begins now.</summary>
    internal CallLimit(TimeSpan? timeout, CancellationToken cancellationToken)
    {
        _timeout = timeout;
        _outer = cancellationToken;
        _source = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        if (timeout is { } limit)
            _source.CancelAfter(limit);
    }

    /// <summary>Ends with the time or with the caller's token.</summary>
    internal CancellationToken Token => _source.Token;

    /// <summary>Whether the time ended it.</summary>
    internal bool IsOver => _source.IsCancellationRequested && !_outer.IsCancellationRequested;

    /// <summary>What is thrown then: the same as for the timeout of an HTTP client.</summary>
    internal TaskCanceledException Failure(Exception cause) =>
        new($"The call was not over within its timeout of {_timeout}.", new TimeoutException(cause.Message, cause), Token);

    public void Dispose() => _source.Dispose();
}
