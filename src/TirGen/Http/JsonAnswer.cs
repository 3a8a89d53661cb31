using System.Text;
using System.Text.Json;
using TirGen.Reading;
using TirGen.Records;

namespace TirGen.Http;

/// <summary>Reads one JSON text of an answer.</summary>
internal static class JsonAnswer
{
    private const int MaxQuotedBytes = 32;

    /// <summary>The value; it is no null.</summary>
    /// <exception cref="JsonException">The text is no JSON, or of another form than the type.</exception>
    internal static T Read<T>(ApiRead<T?> read, ReadOnlySpan<byte> json, Deadline deadline, CancellationToken cancellationToken)
    {
        if (!ApiJson.TryRead(read, json, out T? answer, deadline, cancellationToken) || answer is null)
            throw new JsonException($"It is of another form: {Encoding.UTF8.GetString(json[..Math.Min(json.Length, MaxQuotedBytes)])}");
        return answer;
    }

    /// <summary>Whether the text is of the type's form; one that is no JSON is not.</summary>
    internal static bool TryRead<T>(ApiRead<T?> read, ReadOnlySpan<byte> json, out T? value)
    {
        try
        {
            return ApiJson.TryRead(read, json, out value, default, default);
        }
        catch (JsonException)
        {
            value = default;
            return false;
        }
    }
}
