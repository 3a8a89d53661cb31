using System.Text.Json;
using System.Text.Json.Serialization;
using TirGen.Reading;

namespace TirGen.Records;

/// <summary>Lets System.Text.Json read and write a generated record, in any context and by reflection. It stands on the record itself.</summary>
/// <typeparam name="T">The record.</typeparam>
/// <remarks>
/// The record reads and writes itself: reading is tolerant as everywhere (<see cref="ApiJson.Misfits"/>), or strict where the options disallow unmapped
/// members; of the other options those of the reader and the writer hold (comments, trailing commas, depth, indentation, encoder), and none that concern members.
/// </remarks>
public sealed class RecordConverter<T> : JsonConverter<T>
    where T : ApiRecord, IApiRecord<T>
{
    /// <inheritdoc/>
    /// <exception cref="JsonException">The value is no object, or does not fit and reading is strict.</exception>
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        ApiReader json = new(JsonInput.Take(ref reader, options), Reading(options));
        return T.Read(ref json) ?? throw new JsonException($"A {typeof(T).Name} is a JSON object.");
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(value);
        value.Write(writer);
    }

    internal static ApiReading Reading(JsonSerializerOptions options) =>
        options.UnmappedMemberHandling == JsonUnmappedMemberHandling.Disallow ? ApiReading.Strict : ApiReading.Tolerant;
}
