using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace TirGen;

/// <summary>Reads and writes an <see cref="Optional{T}"/> as its value. Needs no reflection.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
/// <remarks>
/// Made without arguments, it needs <typeparamref name="T"/> itself to be known to the serializer's context. A number is also read from a text that
/// spells one, because what an object's type says about its numbers does not reach a converter.
/// </remarks>
public sealed class OptionalConverter<T> : JsonConverter<Optional<T>>
{
    private static readonly bool IsNumber =
        typeof(T) == typeof(int?) || typeof(T) == typeof(long?) || typeof(T) == typeof(ulong?) || typeof(T) == typeof(double?) || typeof(T) == typeof(float?) || typeof(T) == typeof(decimal?);

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
        {
            return IsNumber && reader.TokenType == JsonTokenType.String
                ? ReadNumber(reader.GetString()!, TypeInfo(options))
                : JsonSerializer.Deserialize(ref reader, TypeInfo(options))!;
        }

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

    private static T ReadNumber(string text, JsonTypeInfo<T> typeInfo)
    {
        if (text.Length > 0 && (char.IsAsciiDigit(text[0]) || text[0] == '-') && char.IsAsciiDigit(text[^1]))
        {
            try
            {
                return JsonSerializer.Deserialize(text, typeInfo)!;
            }
            catch (JsonException)
            {
                // Its place would be one inside the text.
            }
        }

        throw new JsonException($"The text \"{text}\" is no number of type {Nullable.GetUnderlyingType(typeof(T))!.Name}.");
    }

    private JsonTypeInfo<T> TypeInfo(JsonSerializerOptions options) => _typeInfo ?? (JsonTypeInfo<T>)options.GetTypeInfo(typeof(T));
}
