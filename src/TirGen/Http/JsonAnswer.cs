using System.Text;
using System.Text.Json;
using TirGen.Reading;

namespace TirGen.Http;

/// <summary>Reads one JSON text of an answer.</summary>
internal static class JsonAnswer
{
    private const int MaxQuotedBytes = 32;

    /// <summary>The value; it is no null.</summary>
    /// <exception cref="JsonException">The text is no JSON, or of another form than the type.</exception>
    internal static T Read<T>(ApiRead<T?> read, ReadOnlySpan<byte> json, Deadline deadline, CancellationToken cancellationToken)
    {
        ApiReader reader = new(json, ApiReading.Tolerant, deadline, cancellationToken);
        T? answer = read(ref reader);
        reader.End();
        if (reader.IsMisfit || answer is null)
            throw new JsonException($"It is of another form: {Encoding.UTF8.GetString(json[..Math.Min(json.Length, MaxQuotedBytes)])}");
        return answer;
    }
}
