using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace TirGen.Serialization;

/// <summary>What the converters of polymorphic types share.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class JsonDiscriminator
{
    /// <summary>The text of a member of an object, wherever it stands in it.</summary>
    /// <param name="reader">Stands on the value; a copy, so that the caller's stays there.</param>
    /// <param name="name">The member.</param>
    /// <returns>The text; <see langword="null"/> when the value is no object, or has no such member, or that is no text.</returns>
    public static string? Find(Utf8JsonReader reader, string name)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
            return null;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            bool found = reader.ValueTextEquals(name);
            reader.Read();
            if (found)
                return reader.TokenType == JsonTokenType.String ? reader.GetString() : null;
            reader.Skip();
        }

        return null;
    }

    /// <summary>Reads an object.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <param name="reader">Stands on the value.</param>
    /// <param name="options">Know the type.</param>
    /// <returns>The object.</returns>
    public static T Read<T>(ref Utf8JsonReader reader, JsonSerializerOptions options)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(options);
        return JsonSerializer.Deserialize(ref reader, (JsonTypeInfo<T>)options.GetTypeInfo(typeof(T)))!;
    }

    /// <summary>Reads what no type stands for.</summary>
    /// <param name="reader">Stands on the value.</param>
    /// <returns>The value as it is.</returns>
    public static JsonFragment ReadUnknown(ref Utf8JsonReader reader) => JsonElement.ParseValue(ref reader);

    /// <summary>Writes an object.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <param name="writer">Takes the JSON.</param>
    /// <param name="value">The object.</param>
    /// <param name="options">Know the type.</param>
    public static void Write<T>(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(options);
        JsonSerializer.Serialize(writer, value, (JsonTypeInfo<T>)options.GetTypeInfo(typeof(T)));
    }

    /// <summary>Writes what no type stands for; an undefined value as null.</summary>
    /// <param name="writer">Takes the JSON.</param>
    /// <param name="value">The value.</param>
    public static void WriteUnknown(Utf8JsonWriter writer, JsonFragment value)
    {
        ArgumentNullException.ThrowIfNull(writer);
        if (value.IsUndefined)
            writer.WriteNullValue();
        else
            writer.WriteRawValue(value.Utf8.Span, skipInputValidation: true);
    }
}
