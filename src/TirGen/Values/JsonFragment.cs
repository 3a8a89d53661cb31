using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace TirGen;

/// <summary>A complete JSON value as compact UTF-8 text: what a free-form property holds.</summary>
/// <remarks>Checked once, when it is made, and then written as it is. Equality is that of the compact text: order of members and spelling of numbers count.</remarks>
[JsonConverter(typeof(JsonFragmentConverter))]
public readonly struct JsonFragment : IEquatable<JsonFragment>
{
    // Text that another system reads as JSON, never as part of a web page: no need to escape more than JSON does.
    private static readonly JsonWriterOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly SearchValues<byte> WhiteSpace = SearchValues.Create(" \t\n\r"u8);

    private readonly byte[]? _utf8;

    private JsonFragment(byte[] utf8) => _utf8 = utf8;

    /// <summary>The JSON value <c>null</c>, which is a value, unlike <see langword="default"/>.</summary>
    public static JsonFragment Null { get; } = new([.. "null"u8]);

    /// <summary>Whether this is <see langword="default"/> and holds no value.</summary>
    public bool IsUndefined => _utf8 is null;

    /// <summary>The compact text; empty when undefined.</summary>
    public ReadOnlyMemory<byte> Utf8 => _utf8;

    /// <summary>Takes over a parsed value; an element of <see cref="JsonValueKind.Undefined"/> is undefined here too.</summary>
    /// <param name="element">The value.</param>
    public static implicit operator JsonFragment(JsonElement element)
    {
        if (element.ValueKind == JsonValueKind.Undefined)
            return default;
        ArrayBufferWriter<byte> buffer = new();
        using (Utf8JsonWriter writer = new(buffer, Compact))
            element.WriteTo(writer);
        return new JsonFragment(buffer.WrittenSpan.ToArray());
    }

    /// <summary>Takes over a built value; <see langword="null"/> is the JSON value <c>null</c>.</summary>
    /// <param name="node">The value.</param>
    public static implicit operator JsonFragment(JsonNode? node)
    {
        if (node is null)
            return Null;
        ArrayBufferWriter<byte> buffer = new();
        using (Utf8JsonWriter writer = new(buffer, Compact))
            node.WriteTo(writer);
        return new JsonFragment(buffer.WrittenSpan.ToArray());
    }

    /// <summary>Compares the compact texts.</summary>
    /// <param name="left">One fragment.</param>
    /// <param name="right">The other.</param>
    public static bool operator ==(JsonFragment left, JsonFragment right) => left.Equals(right);

    /// <summary>Compares the compact texts.</summary>
    /// <param name="left">One fragment.</param>
    /// <param name="right">The other.</param>
    public static bool operator !=(JsonFragment left, JsonFragment right) => !left.Equals(right);

    /// <summary>Checks one JSON value (RFC 8259, nested at most 64 deep) and drops the white space around its tokens.</summary>
    /// <param name="json">The text.</param>
    /// <returns>The value.</returns>
    /// <exception cref="JsonException">The text is not exactly one JSON value.</exception>
    public static JsonFragment Parse(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        return Parse(Encoding.UTF8.GetBytes(json));
    }

    /// <inheritdoc cref="Parse(string)"/>
    /// <param name="utf8Json">The text as UTF-8, without byte order mark.</param>
    public static JsonFragment Parse(ReadOnlySpan<byte> utf8Json)
    {
        // The reader takes a string's bytes on trust.
        if (!System.Text.Unicode.Utf8.IsValid(utf8Json))
            throw new JsonException("The text is not valid UTF-8.");
        Utf8JsonReader reader = new(utf8Json);
        while (reader.Read())
        {
        }

        return new JsonFragment(WithoutWhiteSpace(utf8Json));
    }

    /// <summary>Takes a value that was checked.</summary>
    internal static JsonFragment OfValid(ReadOnlySpan<byte> utf8Json) => new(WithoutWhiteSpace(utf8Json));

    /// <summary>Parses the value for reading.</summary>
    /// <returns>An element that needs no disposal; <see cref="JsonValueKind.Undefined"/> when undefined.</returns>
    public JsonElement ToElement()
    {
        if (_utf8 is null)
            return default;
        Utf8JsonReader reader = new(_utf8);
        return JsonElement.ParseValue(ref reader);
    }

    /// <inheritdoc/>
    public bool Equals(JsonFragment other) =>
        IsUndefined == other.IsUndefined && _utf8.AsSpan().SequenceEqual(other._utf8);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is JsonFragment other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        HashCode hash = default;
        hash.AddBytes(_utf8);
        return hash.ToHashCode();
    }

    /// <summary>The compact text; empty when undefined.</summary>
    public override string ToString() => _utf8 is null ? "" : Encoding.UTF8.GetString(_utf8);

    private static byte[] WithoutWhiteSpace(ReadOnlySpan<byte> json)
    {
        if (!json.ContainsAny(WhiteSpace))
            return json.ToArray();
        byte[] kept = new byte[json.Length];
        int length = 0;
        bool inString = false;
        for (int i = 0; i < json.Length; i++)
        {
            byte current = json[i];
            if (!inString && current is (byte)' ' or (byte)'\t' or (byte)'\n' or (byte)'\r')
                continue;
            kept[length++] = current;
            if (current == (byte)'"')
                inString = !inString;
            else if (current == (byte)'\\')
                kept[length++] = json[++i];
        }

        return length == kept.Length ? kept : kept[..length];
    }
}
