using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace TirGen.Records;

/// <summary>The types that a generated context knows. Nothing here uses reflection.</summary>
/// <remarks>As in System.Text.Json's own generator, a converter among the options' own comes before what the type itself says.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ApiJsonTypes
{
    private readonly Dictionary<Type, Func<JsonSerializerOptions, JsonTypeInfo>> _types = [];

    /// <summary>Adds a record.</summary>
    /// <typeparam name="T">The record.</typeparam>
    /// <returns>This.</returns>
    public ApiJsonTypes Record<T>()
        where T : ApiRecord, IApiRecord<T> => Value(new RecordConverter<T>());

    /// <summary>Adds a generated value that is no record.</summary>
    /// <typeparam name="T">The value.</typeparam>
    /// <returns>This.</returns>
    public ApiJsonTypes Struct<T>()
        where T : struct, IApiValue<T> => Value(new ApiValueConverter<T>());

    /// <summary>Adds a type that a converter reads and writes.</summary>
    /// <typeparam name="T">The type.</typeparam>
    /// <param name="converter">The converter.</param>
    /// <returns>This.</returns>
    public ApiJsonTypes Value<T>(JsonConverter<T> converter) => Add<T>(options => JsonMetadataServices.CreateValueInfo<T>(options, converter));

    /// <summary>Adds a value type that may be null.</summary>
    /// <typeparam name="T">The value type, which is added too.</typeparam>
    /// <returns>This.</returns>
    public ApiJsonTypes Nullable<T>()
        where T : struct => Add<T?>(static options => JsonMetadataServices.CreateValueInfo<T?>(options, JsonMetadataServices.GetNullableConverter<T>(options)));

    /// <summary>Adds a list.</summary>
    /// <typeparam name="T">The type of its items, which is added too.</typeparam>
    /// <returns>This.</returns>
    public ApiJsonTypes List<T>() => Add<IReadOnlyList<T>>(static options =>
        ByOptionsNumbers(JsonMetadataServices.CreateIEnumerableInfo<IReadOnlyList<T>, T>(options, new JsonCollectionInfoValues<IReadOnlyList<T>>())));

    /// <summary>Adds values by name.</summary>
    /// <typeparam name="T">The type of the values, which is added too, as <see cref="string"/> is.</typeparam>
    /// <returns>This.</returns>
    public ApiJsonTypes Map<T>() => Add<IReadOnlyDictionary<string, T>>(static options =>
        ByOptionsNumbers(JsonMetadataServices.CreateIReadOnlyDictionaryInfo<IReadOnlyDictionary<string, T>, string, T>(
            options, new JsonCollectionInfoValues<IReadOnlyDictionary<string, T>> { ObjectCreator = static () => new Dictionary<string, T>() })));

    internal JsonTypeInfo? Create(Type type, JsonSerializerOptions options) => _types.TryGetValue(type, out Func<JsonSerializerOptions, JsonTypeInfo>? create) ? create(options) : null;

    private ApiJsonTypes Add<T>(Func<JsonSerializerOptions, JsonTypeInfo<T>> create)
    {
        _types[typeof(T)] = options => ByOptions<T>(options) ?? create(options);
        return this;
    }

    /// <summary>Undoes a default of the metadata services: their collections read and write numbers strictly, whatever the options say.</summary>
    private static JsonTypeInfo<T> ByOptionsNumbers<T>(JsonTypeInfo<T> info)
    {
        info.NumberHandling = null;
        return info;
    }

    /// <summary>The metadata that a converter of the options gives, or null when none takes the type.</summary>
    private static JsonTypeInfo<T>? ByOptions<T>(JsonSerializerOptions options)
    {
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
