using System.Text.Json;

namespace TirGen.Http;

/// <summary>An answer in the envelope <c>{"code", "data", "errors", "message"}</c>, seen in place: nothing is copied and nothing allocated.</summary>
/// <remarks>
/// <para>
/// The form in which TIR answers to an action is compared as a whole, in a few nanoseconds. Any other form (white space, another order, escapes,
/// unknown members, a name that comes twice) is read token by token, with the same result. Of a name that comes twice the last counts.
/// </para>
/// <para>The members are views of the bytes given to <see cref="Parse"/>, which must not change as long as they are used.</para>
/// </remarks>
public readonly ref partial struct ResponseEnvelope
{
    private ResponseEnvelope(int? code, ReadOnlySpan<byte> data, ReadOnlySpan<byte> errors, ReadOnlySpan<byte> message)
    {
        Code = code;
        Data = data;
        Errors = errors;
        Message = message;
    }

    /// <summary>The status that the body repeats; <see langword="null"/> when it is absent or null.</summary>
    public int? Code { get; }

    /// <summary>The JSON of <c>data</c>; empty when it is absent.</summary>
    public ReadOnlySpan<byte> Data { get; }

    /// <summary>The JSON of <c>errors</c>; empty when it is absent.</summary>
    public ReadOnlySpan<byte> Errors { get; }

    /// <summary>The JSON of <c>message</c>; empty when it is absent.</summary>
    public ReadOnlySpan<byte> Message { get; }

    /// <summary>Whether there are members beside the four.</summary>
    public bool HasOtherMembers { get; private init; }

    /// <summary>Takes a body apart.</summary>
    /// <param name="utf8Json">The whole body, UTF-8 without byte order mark.</param>
    /// <returns>Views of the body.</returns>
    /// <exception cref="JsonException">The body is not one JSON object (RFC 8259, nested at most 64 deep), or its code is no 32-bit integer.</exception>
    public static ResponseEnvelope Parse(ReadOnlySpan<byte> utf8Json) =>
        TryMatch(utf8Json, out ResponseEnvelope envelope) ? envelope : Read(utf8Json);

    /// <summary>The text of <c>data</c>; <see langword="null"/> when it is no text.</summary>
    /// <returns>A new string.</returns>
    /// <exception cref="JsonException">The text is not valid UTF-8, or holds half a surrogate pair.</exception>
    public string? GetDataText() => Text(Data);

    /// <summary>The text of <c>message</c>; <see langword="null"/> when it is no text.</summary>
    /// <returns>A string; the same one for every <c>Success</c>.</returns>
    /// <exception cref="JsonException">The text is not valid UTF-8, or holds half a surrogate pair.</exception>
    public string? GetMessageText() => Message.SequenceEqual("\"Success\""u8) ? "Success" : Text(Message);

    /// <summary>Whether <c>data</c> is a given text, however it is escaped. Allocates nothing.</summary>
    /// <param name="text">The text.</param>
    /// <returns>Whether it is.</returns>
    public bool IsDataText(ReadOnlySpan<char> text)
    {
        Utf8JsonReader reader = new(Data);
        return !Data.IsEmpty && reader.Read() && reader.TokenType == JsonTokenType.String && reader.ValueTextEquals(text);
    }

    private static string? Text(ReadOnlySpan<byte> json)
    {
        if (json.IsEmpty)
            return null;
        Utf8JsonReader reader = new(json);
        reader.Read();
        if (reader.TokenType != JsonTokenType.String)
            return null;
        try
        {
            return reader.GetString();
        }
        catch (InvalidOperationException exception)
        {
            throw new JsonException("A text of the answer is not valid UTF-8 or holds half a surrogate pair.", exception);
        }
    }
}
