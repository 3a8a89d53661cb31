using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization;
using TirGen.Reading;

namespace TirGen.Records;

/// <summary>Reads and writes an enum of integers as the integers of the API; one in quotes is one too.</summary>
/// <typeparam name="T">An enum over <see cref="int"/> or <see cref="long"/>, which may hold values that have no name.</typeparam>
public abstract class IntegerEnumConverter<T> : JsonConverter<T>
    where T : unmanaged, Enum
{
    /// <inheritdoc/>
    /// <exception cref="JsonException">The value is no integer, or beyond what the enum can hold.</exception>
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        ReadOnlySpan<byte> text = JsonInput.Take(ref reader, options);
        ApiReader json = new(text, ApiReading.Tolerant);
        T? value = Unsafe.SizeOf<T>() == sizeof(long)
            ? json.Int64(text: true) is { } large ? Unsafe.BitCast<long, T>(large) : null
            : json.Int32(text: true) is { } small ? Unsafe.BitCast<int, T>(small) : null;
        return value ?? throw new JsonException($"{JsonInput.Quote(text)} is no {typeof(T).Name}; expected an integer of {Unsafe.SizeOf<T>() * 8} bits.");
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteNumberValue(Unsafe.SizeOf<T>() == sizeof(long) ? Unsafe.BitCast<T, long>(value) : Unsafe.BitCast<T, int>(value));
    }
}
