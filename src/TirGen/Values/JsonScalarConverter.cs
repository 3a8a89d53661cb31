using System.Text.Json;
using System.Text.Json.Serialization;

namespace TirGen;

/// <summary>Reads and writes a <see cref="JsonScalar"/> as the value it holds.</summary>
public sealed class JsonScalarConverter : JsonConverter<JsonScalar>
{
    /// <inheritdoc/>
    public override bool HandleNull => true;

    /// <inheritdoc/>
    public override JsonScalar Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => JsonScalar.Read(ref reader);

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, JsonScalar value, JsonSerializerOptions options) => value.Write(writer);
}
