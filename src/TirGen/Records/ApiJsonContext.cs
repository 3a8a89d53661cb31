using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace TirGen.Records;

/// <summary>A serializer context over generated types. Works alone, and as one of several in <see cref="JsonSerializerOptions.TypeInfoResolverChain"/>.</summary>
/// <remarks>The types read and write themselves, so the metadata of a record has no members, and modifiers see none.</remarks>
public abstract class ApiJsonContext : JsonSerializerContext, IJsonTypeInfoResolver
{
    private readonly ApiJsonTypes _types;

    /// <summary>Makes a context.</summary>
    /// <param name="options">The options, whose resolver it becomes; null for ones of its own.</param>
    /// <param name="types">The types that it knows.</param>
    protected ApiJsonContext(JsonSerializerOptions? options, ApiJsonTypes types)
        : base(options)
    {
        ArgumentNullException.ThrowIfNull(types);
        _types = types;
    }

    /// <inheritdoc/>
    protected sealed override JsonSerializerOptions? GeneratedSerializerOptions => null;

    /// <inheritdoc/>
    public sealed override JsonTypeInfo? GetTypeInfo(Type type)
    {
        Options.TryGetTypeInfo(type, out JsonTypeInfo? info);
        return info;
    }

    JsonTypeInfo? IJsonTypeInfoResolver.GetTypeInfo(Type type, JsonSerializerOptions options)
    {
        JsonTypeInfo? info = _types.Create(type, options);
        if (info is not null)
            info.OriginatingResolver = this;
        return info;
    }

    /// <summary>The metadata of a type that the context knows.</summary>
    /// <typeparam name="T">The type.</typeparam>
    /// <returns>The metadata.</returns>
    protected JsonTypeInfo<T> Info<T>() => (JsonTypeInfo<T>)Options.GetTypeInfo(typeof(T));
}
