using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace TirGen.Serialization;

public static partial class JsonMetadata
{
    /// <summary>An object.</summary>
    /// <typeparam name="T">The type.</typeparam>
    /// <param name="options">The options for which the metadata is made; they must know the types of all members.</param>
    /// <param name="create">Makes an object whose members are then set one by one.</param>
    /// <param name="members">Makes the metadata of the members, in the order in which they are written.</param>
    /// <param name="numberHandling">How numbers among the members are read and written; null for what the options say.</param>
    /// <returns>The metadata.</returns>
    public static JsonTypeInfo<T> Object<T>(
        JsonSerializerOptions options, Func<T> create, Func<JsonSerializerOptions, JsonPropertyInfo[]> members, JsonNumberHandling? numberHandling = null)
        where T : class
    {
        if (ByOptions<T>(options) is { } custom)
            return custom;
        JsonTypeInfo<T> info = JsonMetadataServices.CreateObjectInfo(options, new JsonObjectInfoValues<T>
        {
            ObjectCreator = create,
            PropertyMetadataInitializer = _ => members(options),
        });
        info.NumberHandling = numberHandling;
        return info;
    }

    /// <summary>A member of an object.</summary>
    /// <typeparam name="T">The type of the member.</typeparam>
    /// <param name="options">The options for which the metadata is made.</param>
    /// <param name="declaringType">The type of the object.</param>
    /// <param name="name">The C# name.</param>
    /// <param name="wireName">The name in JSON.</param>
    /// <param name="get">Reads the member.</param>
    /// <param name="set">Sets the member; null when it has one value only.</param>
    /// <param name="traits">What holds for the member.</param>
    /// <param name="ignore">When the member is left out in writing; null for what the options say.</param>
    /// <returns>The metadata.</returns>
    public static JsonPropertyInfo Member<T>(
        JsonSerializerOptions options,
        Type declaringType,
        string name,
        string wireName,
        Func<object, T?> get,
        Action<object, T?>? set,
        JsonMemberTraits traits,
        JsonIgnoreCondition? ignore = null)
    {
        JsonPropertyInfo info = JsonMetadataServices.CreatePropertyInfo(options, new JsonPropertyInfoValues<T>
        {
            IsProperty = true,
            IsPublic = true,
            DeclaringType = declaringType,
            Getter = get,
            Setter = set,
            IgnoreCondition = ignore,
            PropertyName = name,
            JsonPropertyName = wireName,
        });
        if ((traits & JsonMemberTraits.Required) != 0)
            info.IsRequired = true;
#if NET9_0_OR_GREATER
        if ((traits & JsonMemberTraits.NotNull) != 0)
        {
            info.IsGetNullable = false;
            if (set is not null)
                info.IsSetNullable = false;
        }
#endif
        return info;
    }

    /// <summary>The member that keeps what its object's type does not name.</summary>
    /// <param name="options">The options for which the metadata is made.</param>
    /// <param name="declaringType">The type of the object.</param>
    /// <param name="name">The C# name.</param>
    /// <param name="get">Reads the member.</param>
    /// <param name="set">Sets the member.</param>
    /// <returns>The metadata.</returns>
    public static JsonPropertyInfo ExtensionDataMember(
        JsonSerializerOptions options,
        Type declaringType,
        string name,
        Func<object, Dictionary<string, JsonElement>?> get,
        Action<object, Dictionary<string, JsonElement>?> set) =>
        JsonMetadataServices.CreatePropertyInfo(options, new JsonPropertyInfoValues<Dictionary<string, JsonElement>>
        {
            IsProperty = true,
            IsPublic = true,
            IsExtensionData = true,
            DeclaringType = declaringType,
            Getter = get,
            Setter = set,
            PropertyName = name,
        });
}
