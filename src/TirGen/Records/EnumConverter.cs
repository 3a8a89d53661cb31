using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization;
using TirGen.Reading;

namespace TirGen.Records;

/// <summary>Reads and writes a closed enum as the texts of the API.</summary>
/// <typeparam name="T">An enum whose members are numbered from zero.</typeparam>
public abstract class EnumConverter<T> : JsonConverter<T>
    where T : unmanaged, Enum
{
    private const int MaxListed = 12;
    private readonly ApiNames _values;

    /// <summary>Takes the texts.</summary>
    /// <param name="values">The text of each member.</param>
    protected EnumConverter(ApiNames values)
    {
        ArgumentNullException.ThrowIfNull(values);
        _values = values;
    }

    /// <inheritdoc/>
    /// <exception cref="JsonException">The value is no text, or one that the enum does not know.</exception>
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        ReadOnlySpan<byte> text = JsonInput.Take(ref reader, options);
        ApiReader json = new(text, ApiReading.Tolerant);
        return json.Enum<T>(_values) ?? throw new JsonException($"{JsonInput.Quote(text)} is no {typeof(T).Name}; known are {Known()}.");
    }

    /// <inheritdoc/>
    /// <exception cref="ArgumentOutOfRangeException">The enum does not define the value.</exception>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => new RecordWriter(writer).Enum(Unsafe.BitCast<T, int>(value), _values);

    private string Known() => string.Join(", ", Enumerable.Range(0, Math.Min(_values.Count, MaxListed)).Select(index => $"\"{_values[index]}\""))
        + (_values.Count > MaxListed ? $" and {_values.Count - MaxListed} others" : "");
}
