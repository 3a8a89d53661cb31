using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace TirGen;

/// <summary>Reads and writes an <see cref="Optional{T}"/> as its value. Needs no reflection.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
/// <remarks>Made without arguments, it needs <typeparamref name="T"/> itself to be known to the serializer's context.</remarks>
public sealed class OptionalConverter<T> : JsonConverter<Optional<T>>
{
    private readonly JsonTypeInfo<T>? _typeInfo;
    private readonly JsonConverter<T>? _converter;

    /// <summary>Finds the value's metadata in the options that the serializer passes.</summary>
    public OptionalConverter()
    {
    }

    /// <summary>Reads and writes the value by its metadata.</summary>
    /// <param name="typeInfo">The metadata of <typeparamref name="T"/>.</param>
    public OptionalConverter(JsonTypeInfo<T> typeInfo)
    {
        ArgumentNullException.ThrowIfNull(typeInfo);
        _typeInfo = typeInfo;
    }

    /// <summary>Reads and writes the value by a converter.</summary>
    /// <param name="converter">The converter of <typeparamref name="T"/>.</param>
    public OptionalConverter(JsonConverter<T> converter)
    {
        ArgumentNullException.ThrowIfNull(converter);
        _converter = converter;
    }

    /// <inheritdoc/>
    public override bool HandleNull => true;

    /// <inheritdoc/>
    public override Optional<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (_converter is null)
            return JsonSerializer.Deserialize(ref reader, TypeInfo(options))!;
        // A converter that does not handle null must not see it.
        if (reader.TokenType == JsonTokenType.Null && !_converter.HandleNull && default(T) is null)
            return default(T)!;
        return _converter.Read(ref reader, typeof(T), options)!;
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, Optional<T> value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        if (!value.IsSet || (value.Value is null && _converter is { HandleNull: false }))
            writer.WriteNullValue();
        else if (_converter is null)
            JsonSerializer.Serialize(writer, value.Value, TypeInfo(options));
        else
            _converter.Write(writer, value.Value, options);
    }

    private JsonTypeInfo<T> TypeInfo(JsonSerializerOptions options) => _typeInfo ?? (JsonTypeInfo<T>)options.GetTypeInfo(typeof(T));
}
