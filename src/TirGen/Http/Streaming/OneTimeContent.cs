namespace TirGen.Http.Streaming;

/// <summary>The body of a request that is sent when somebody walks over its answer. It is written into a buffer that the sending gives back, so it goes out once.</summary>
internal sealed class OneTimeContent(HttpContent? content)
{
    private int _isTaken;

    /// <exception cref="InvalidOperationException">It was taken before.</exception>
    internal HttpContent? Take() => Interlocked.Exchange(ref _isTaken, 1) == 0
        ? content
        : throw new InvalidOperationException("This was walked over before. Call the method again for another request.");
}
