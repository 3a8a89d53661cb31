using System.Text.Json;
using System.Text.Json.Serialization;

namespace TirGen;

/// <summary>Reads any JSON value into a <see cref="JsonFragment"/> and writes it as it is.</summary>
public sealed class JsonFragmentConverter : JsonConverter<JsonFragment>
{
    /// <inheritdoc/>
    public override bool HandleNull => true;

    /// <inheritdoc/>
    public override JsonFragment Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using JsonDocument document = JsonDocument.ParseValue(ref reader);
        return document.RootElement;
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, JsonFragment value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        if (value.IsUndefined)
            writer.WriteNullValue();
        else
            writer.WriteRawValue(value.Utf8.Span, skipInputValidation: true);
    }
}
