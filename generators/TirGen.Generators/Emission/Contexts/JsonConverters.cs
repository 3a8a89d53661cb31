using TirGen.Generators.Emission.Scalars;
using TirGen.Specification.Model;

namespace TirGen.Generators.Emission.Contexts;

/// <summary>Spells the converters of scalar types.</summary>
internal static class JsonConverters
{
    public const string JsonElement = Services + "JsonElementConverter";

    private const string Services = "global::System.Text.Json.Serialization.Metadata.JsonMetadataServices.";

    public static string Of(TypeModel type, EmissionOptions options) => type.Kind switch
    {
        TypeKind.Any => "new global::TirGen.JsonFragmentConverter()",
        TypeKind.Enum or TypeKind.IntegerEnum => $"new {options.Qualified(EnumEmitter.ConverterName(type.Name!))}()",
        TypeKind.OpenEnum or TypeKind.Union or TypeKind.Polymorphic => $"new {options.Qualified(type.Name!)}.JsonConverter()",
        TypeKind.Bytes => Services + "ByteArrayConverter",
        _ => Services + type.Kind + "Converter",
    };
}
