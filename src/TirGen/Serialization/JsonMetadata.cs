using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace TirGen.Serialization;

/// <summary>Makes the metadata of types for System.Text.Json. Generated contexts call it; nothing here uses reflection.</summary>
/// <remarks>As in System.Text.Json's own generator, a converter among the options' own comes before what the type itself says.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static partial class JsonMetadata
{
    /// <summary>A type that a converter reads and writes.</summary>
    /// <typeparam name="T">The type.</typeparam>
    /// <param name="options">The options for which the metadata is made.</param>
    /// <param name="converter">A converter of <typeparamref name="T"/>.</param>
    /// <returns>The metadata.</returns>
    public static JsonTypeInfo<T> Value<T>(JsonSerializerOptions options, JsonConverter converter) =>
        ByOptions<T>(options) ?? JsonMetadataServices.CreateValueInfo<T>(options, converter);

    /// <summary>A value type or null.</summary>
    /// <typeparam name="T">The value type.</typeparam>
    /// <param name="options">The options for which the metadata is made; they must know <typeparamref name="T"/>.</param>
    /// <returns>The metadata.</returns>
    public static JsonTypeInfo<T?> Nullable<T>(JsonSerializerOptions options)
        where T : struct =>
        ByOptions<T?>(options) ?? JsonMetadataServices.CreateValueInfo<T?>(options, JsonMetadataServices.GetNullableConverter<T>(options));

    /// <summary>A value that may be absent.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="options">The options for which the metadata is made; they must know <typeparamref name="T"/>.</param>
    /// <returns>The metadata.</returns>
    public static JsonTypeInfo<Optional<T>> Optional<T>(JsonSerializerOptions options) => Value<Optional<T>>(options, new OptionalConverter<T>());

    /// <summary>A list.</summary>
    /// <typeparam name="T">The type of the items.</typeparam>
    /// <param name="options">The options for which the metadata is made; they must know <typeparamref name="T"/>.</param>
    /// <returns>The metadata.</returns>
    public static JsonTypeInfo<IReadOnlyList<T>> List<T>(JsonSerializerOptions options) =>
        ByOptions<IReadOnlyList<T>>(options)
        ?? ByOptionsNumbers(JsonMetadataServices.CreateIEnumerableInfo<IReadOnlyList<T>, T>(options, new JsonCollectionInfoValues<IReadOnlyList<T>>()));

    /// <summary>Values by name.</summary>
    /// <typeparam name="T">The type of the values.</typeparam>
    /// <param name="options">The options for which the metadata is made; they must know <typeparamref name="T"/> and <see cref="string"/>.</param>
    /// <returns>The metadata.</returns>
    public static JsonTypeInfo<IReadOnlyDictionary<string, T>> Map<T>(JsonSerializerOptions options) =>
        ByOptions<IReadOnlyDictionary<string, T>>(options)
        ?? ByOptionsNumbers(JsonMetadataServices.CreateIReadOnlyDictionaryInfo<IReadOnlyDictionary<string, T>, string, T>(
            options, new JsonCollectionInfoValues<IReadOnlyDictionary<string, T>> { ObjectCreator = static () => new Dictionary<string, T>() }));

    /// <summary>The members of an object that its type does not name.</summary>
    /// <param name="options">The options for which the metadata is made; they must know <see cref="JsonElement"/> and <see cref="string"/>.</param>
    /// <returns>The metadata.</returns>
    public static JsonTypeInfo<Dictionary<string, JsonElement>> ExtensionData(JsonSerializerOptions options) =>
        ByOptions<Dictionary<string, JsonElement>>(options)
        ?? ByOptionsNumbers(JsonMetadataServices.CreateDictionaryInfo<Dictionary<string, JsonElement>, string, JsonElement>(
            options, new JsonCollectionInfoValues<Dictionary<string, JsonElement>> { ObjectCreator = static () => [] }));

    /// <summary>Undoes a default of the metadata services: their collections read and write numbers strictly, whatever the options say.</summary>
    private static JsonTypeInfo<T> ByOptionsNumbers<T>(JsonTypeInfo<T> info)
    {
        info.NumberHandling = null;
        return info;
    }

    /// <summary>The metadata that a converter of the options gives, or null when none takes the type.</summary>
    private static JsonTypeInfo<T>? ByOptions<T>(JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        foreach (JsonConverter converter in options.Converters)
        {
            if (converter.CanConvert(typeof(T)))
                return JsonMetadataServices.CreateValueInfo<T>(options, Expand(converter, typeof(T), options));
        }

        return null;
    }

    private static JsonConverter Expand(JsonConverter converter, Type type, JsonSerializerOptions options)
    {
        if (converter is not JsonConverterFactory factory)
            return converter;
        return factory.CreateConverter(type, options) is { } made and not JsonConverterFactory
            ? made
            : throw new InvalidOperationException($"The converter '{factory.GetType()}' cannot return null or a JsonConverterFactory instance.");
    }
}
