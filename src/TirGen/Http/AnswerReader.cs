using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace TirGen.Http;

/// <summary>Reads the answer of a call that succeeded. What the API did is done, whatever it says about it: a member in a form that its document does not have is no error.</summary>
/// <remarks>Such a member is treated like one that the document does not name: its object keeps it among its extension data, as it came.</remarks>
internal static class AnswerReader
{
    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    /// <exception cref="JsonException">The body is no JSON of the type, even without the members that may be left out.</exception>
    internal static T Read<T>(ReadOnlySpan<byte> json, JsonTypeInfo<T> typeInfo)
    {
        if (json.StartsWith(ByteOrderMark))
            json = json[ByteOrderMark.Length..];
        try
        {
            return JsonSerializer.Deserialize(json, typeInfo) ?? throw new JsonException("The answer is null.");
        }
        catch (JsonException exception)
        {
            if (MisfitMembers.TryParse(json) is { } rest && TryReadRest(rest, typeInfo, exception, out T? answer))
                return answer!;
            throw;
        }
    }

    /// <summary>Whether an answer holds members that its type does not name.</summary>
    internal static bool HasUnknownMembers<T>(T answer, JsonTypeInfo<T> typeInfo) =>
        MisfitMembers.ExtensionData(typeInfo)?.Get!(answer!) is not null;

    private static bool TryReadRest<T>(MisfitMembers rest, JsonTypeInfo<T> typeInfo, JsonException fault, out T? answer)
    {
        answer = default;
        while (rest.TryTakeOut(fault.Path))
        {
            try
            {
                answer = JsonSerializer.Deserialize(rest.Root, typeInfo);
                return answer is not null && rest.TryKeep(answer, typeInfo.Options);
            }
            catch (JsonException next)
            {
                fault = next;
            }
        }

        return false;
    }
}
