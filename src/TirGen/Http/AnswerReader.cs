using System.Buffers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace TirGen.Http;

/// <summary>Reads the answer of a call that succeeded. What the API did is done, whatever it says about it: a member in a form that its document does not have is no error.</summary>
/// <remarks>Such a member of the outer object is treated like one that the document does not name: it is kept among the extension data, as it came.</remarks>
internal static class AnswerReader
{
    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    /// <exception cref="JsonException">The body is no JSON, or no member of its own is at fault, or there is nowhere to keep it.</exception>
    internal static T Read<T>(ReadOnlySpan<byte> json, JsonTypeInfo<T> typeInfo)
    {
        if (json.StartsWith(ByteOrderMark))
            json = json[ByteOrderMark.Length..];
        try
        {
            return Deserialize(json, typeInfo);
        }
        catch (JsonException exception)
        {
            if (ExtensionData(typeInfo) is { } extensionData && TryReadRest(json, typeInfo, extensionData, exception, out T? answer))
                return answer!;
            throw;
        }
    }

    /// <summary>Whether an answer holds members that its type does not name.</summary>
    internal static bool HasUnknownMembers<T>(T answer, JsonTypeInfo<T> typeInfo) =>
        ExtensionData(typeInfo)?.Get!(answer!) is not null;

    private static T Deserialize<T>(ReadOnlySpan<byte> json, JsonTypeInfo<T> typeInfo) =>
        JsonSerializer.Deserialize(json, typeInfo) ?? throw new JsonException("The answer is null.");

    private static JsonPropertyInfo? ExtensionData(JsonTypeInfo typeInfo) =>
        typeInfo.Kind == JsonTypeInfoKind.Object ? typeInfo.Properties.FirstOrDefault(static p => p.IsExtensionData) : null;

    private static bool TryReadRest<T>(
        ReadOnlySpan<byte> json, JsonTypeInfo<T> typeInfo, JsonPropertyInfo extensionData, JsonException fault, out T? answer)
    {
        answer = default;
        List<JsonProperty> members = [];
        Dictionary<string, JsonElement> misfits = [];
        if (!TryParse(json, members))
            return false;
        while (true)
        {
            int misfit = members.FindIndex(member => IsWithin(fault.Path, member.Name));
            if (misfit < 0)
                return false;
            misfits[members[misfit].Name] = members[misfit].Value;
            members.RemoveAll(member => misfits.ContainsKey(member.Name));
            try
            {
                answer = Deserialize(Write(members), typeInfo);
            }
            catch (JsonException next)
            {
                fault = next;
                continue;
            }

            Keep(answer!, extensionData, misfits);
            return true;
        }
    }

    private static bool TryParse(ReadOnlySpan<byte> json, List<JsonProperty> members)
    {
        JsonElement root;
        try
        {
            Utf8JsonReader reader = new(json);
            root = JsonElement.ParseValue(ref reader);
            if (root.ValueKind != JsonValueKind.Object || reader.Read())
                return false;
        }
        catch (JsonException)
        {
            return false;
        }

        members.AddRange(root.EnumerateObject());
        return true;
    }

    /// <summary>Whether a path of System.Text.Json (<c>$.data[0].x</c>, <c>$['a b'].x</c>) leads into a member of the outer object.</summary>
    private static bool IsWithin(string? path, string member)
    {
        if (path is null)
            return false;
        string quoted = $"$['{member}']";
        string plain = "$." + member;
        return path.StartsWith(quoted, StringComparison.Ordinal)
            || (path.StartsWith(plain, StringComparison.Ordinal) && (path.Length == plain.Length || path[plain.Length] is '.' or '['));
    }

    private static ReadOnlySpan<byte> Write(List<JsonProperty> members)
    {
        ArrayBufferWriter<byte> output = new();
        using Utf8JsonWriter writer = new(output);
        writer.WriteStartObject();
        foreach (JsonProperty member in members)
        {
            member.WriteTo(writer);
        }

        writer.WriteEndObject();
        writer.Flush();
        return output.WrittenSpan;
    }

    private static void Keep(object answer, JsonPropertyInfo extensionData, Dictionary<string, JsonElement> misfits)
    {
        if (extensionData.Get!(answer) is Dictionary<string, JsonElement> unknown)
        {
            foreach ((string name, JsonElement value) in misfits)
            {
                unknown[name] = value;
            }
        }
        else
        {
            extensionData.Set!(answer, misfits);
        }
    }
}
