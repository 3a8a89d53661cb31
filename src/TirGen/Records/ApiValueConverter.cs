using System.Text.Json;
using System.Text.Json.Serialization;
using TirGen.Reading;

namespace TirGen.Records;

/// <summary>Lets System.Text.Json read and write a generated value that is no record. It stands on the type itself.</summary>
/// <typeparam name="T">The type.</typeparam>
public sealed class ApiValueConverter<T> : JsonConverter<T>
    where T : struct, IApiValue<T>
{
    /// <inheritdoc/>
    public override bool HandleNull => T.HasNull;

    /// <inheritdoc/>
    /// <exception cref="JsonException">The value is none of the type's.</exception>
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        ReadOnlySpan<byte> text = JsonInput.Take(ref reader, options);
        ApiReader json = new(text, ApiReading.Tolerant);
        return T.Read(ref json) is { } value && !json.IsMisfit ? value : throw NoValue(text);
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => value.Write(writer);

    private static JsonException NoValue(ReadOnlySpan<byte> text) => new($"{JsonInput.Quote(text)} is no {typeof(T).Name}.");
}
