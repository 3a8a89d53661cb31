using TirGen.Http.Streaming;
using TirGen.Reading;

namespace TirGen.Http;

/// <summary>An event whose data is JSON.</summary>
/// <typeparam name="T">The type of the data.</typeparam>
public sealed class ApiEvent<T> : ApiEvent
{
    private ApiEvent(EventText text, T? value)
        : base(text) => Value = value;

    /// <summary>The data in the document's type; no value where it is of another form, which <see cref="ApiEvent.Data"/> shows.</summary>
    public T? Value { get; }

    /// <summary>The text that many APIs send behind the last event of a stream; it is no JSON, so that it can be nothing else.</summary>
    private static ReadOnlySpan<byte> EndMark => "[DONE]"u8;

    /// <returns>The event; null for the mark of the end.</returns>
    internal static ApiEvent<T>? Read(EventText text, ApiRead<T?> read)
    {
        if (text.Data.Span.SequenceEqual(EndMark))
            return null;
        // A word between the values, as a keep-alive is, is none.
        return new(text, JsonAnswer.TryRead(read, text.Data.Span, out T? value) ? value : default);
    }
}
