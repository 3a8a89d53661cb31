using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace TirGen;

/// <summary>A JSON value that is neither object nor array: what a property holds that takes, say, a string or an integer.</summary>
/// <remarks>Written as it was given: <c>5</c> stays a number and <c>"5"</c> stays text. The two are not equal.</remarks>
[JsonConverter(typeof(JsonScalarConverter))]
public readonly struct JsonScalar : IEquatable<JsonScalar>
{
    private readonly JsonScalarKind _kind;

    private JsonScalar(JsonScalarKind kind, long bits)
    {
        _kind = kind;
        Bits = bits;
    }

    /// <summary>Holds text, or <c>null</c>.</summary>
    /// <param name="value">The text; <see langword="null"/> is the JSON value <c>null</c>.</param>
    public JsonScalar(string? value)
    {
        _kind = value is null ? JsonScalarKind.Null : JsonScalarKind.String;
        Text = value;
    }

    /// <summary>Holds an integer.</summary>
    /// <param name="value">The number.</param>
    public JsonScalar(long value)
        : this(JsonScalarKind.Integer, value)
    {
    }

    /// <summary>Holds an integer that is not negative.</summary>
    /// <param name="value">The number; one that a <see cref="long"/> holds is <see cref="JsonScalarKind.Integer"/>.</param>
    public JsonScalar(ulong value)
        : this(value <= long.MaxValue ? JsonScalarKind.Integer : JsonScalarKind.Unsigned, unchecked((long)value))
    {
    }

    /// <summary>Holds a number.</summary>
    /// <param name="value">The number. NaN and the infinities are refused when written.</param>
    public JsonScalar(double value)
        : this(JsonScalarKind.Number, BitConverter.DoubleToInt64Bits(value))
    {
    }

    /// <summary>Holds a truth value.</summary>
    /// <param name="value">The value.</param>
    public JsonScalar(bool value)
        : this(JsonScalarKind.Boolean, value ? 1 : 0)
    {
    }

    /// <summary>The JSON value <c>null</c>.</summary>
    public static JsonScalar Null => new(JsonScalarKind.Null, 0);

    /// <summary>What this holds; <see cref="JsonScalarKind.Undefined"/> for <see langword="default"/>.</summary>
    public JsonScalarKind Kind => _kind;

    internal string? Text { get; }

    internal long Bits { get; }

    private ulong Unsigned => unchecked((ulong)Bits);

    /// <summary>Takes text; <see langword="null"/> is the JSON value <c>null</c>.</summary>
    /// <param name="value">The text.</param>
    public static implicit operator JsonScalar(string? value) => new(value);

    /// <summary>Takes an integer.</summary>
    /// <param name="value">The number.</param>
    public static implicit operator JsonScalar(int value) => new((long)value);

    /// <summary>Takes an integer.</summary>
    /// <param name="value">The number.</param>
    public static implicit operator JsonScalar(long value) => new(value);

    /// <summary>Takes a number.</summary>
    /// <param name="value">The number.</param>
    public static implicit operator JsonScalar(double value) => new(value);

    /// <summary>Takes a truth value.</summary>
    /// <param name="value">The value.</param>
    public static implicit operator JsonScalar(bool value) => new(value);

    /// <summary>Compares kind and value.</summary>
    /// <param name="left">One scalar.</param>
    /// <param name="right">The other.</param>
    public static bool operator ==(JsonScalar left, JsonScalar right) => left.Equals(right);

    /// <summary>Compares kind and value.</summary>
    /// <param name="left">One scalar.</param>
    /// <param name="right">The other.</param>
    public static bool operator !=(JsonScalar left, JsonScalar right) => !left.Equals(right);

    /// <summary>Reads the scalar at which the reader stands.</summary>
    /// <param name="reader">A reader on a value.</param>
    /// <returns>The value. A number that neither a <see cref="long"/> nor a <see cref="ulong"/> holds becomes the nearest <see cref="double"/>.</returns>
    /// <exception cref="JsonException">The reader stands at an object or array, or at a number beyond a double's range.</exception>
    public static JsonScalar Read(ref Utf8JsonReader reader)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.Null:
                return Null;
            case JsonTokenType.True:
            case JsonTokenType.False:
                return new JsonScalar(reader.GetBoolean());
            case JsonTokenType.String:
                return new JsonScalar(reader.GetString());
            case JsonTokenType.Number when reader.TryGetInt64(out long integer):
                return new JsonScalar(integer);
            case JsonTokenType.Number when reader.TryGetUInt64(out ulong integer):
                return new JsonScalar(integer);
            case JsonTokenType.Number when reader.TryGetDouble(out double number) && double.IsFinite(number):
                return new JsonScalar(number);
            case JsonTokenType.Number:
                throw new JsonException("The number is beyond the range of a double.");
            default:
                throw new JsonException($"A string, number, boolean or null is needed here, not {reader.TokenType}.");
        }
    }

    /// <summary>Writes the value; undefined as <c>null</c>.</summary>
    /// <param name="writer">Where to.</param>
    /// <exception cref="ArgumentException">The value is NaN or an infinity.</exception>
    public void Write(Utf8JsonWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        switch (_kind)
        {
            case JsonScalarKind.Boolean:
                writer.WriteBooleanValue(Bits != 0);
                break;
            case JsonScalarKind.Integer:
                writer.WriteNumberValue(Bits);
                break;
            case JsonScalarKind.Unsigned:
                writer.WriteNumberValue(Unsigned);
                break;
            case JsonScalarKind.Number:
                writer.WriteNumberValue(BitConverter.Int64BitsToDouble(Bits));
                break;
            case JsonScalarKind.String:
                writer.WriteStringValue(Text);
                break;
            default:
                writer.WriteNullValue();
                break;
        }
    }

    /// <summary>Gets the text.</summary>
    /// <param name="value">The text, when there is one.</param>
    /// <returns>Whether this is <see cref="JsonScalarKind.String"/>.</returns>
    public bool TryGetString([NotNullWhen(true)] out string? value) => (value = Text) is not null;

    /// <summary>Gets the integer.</summary>
    /// <param name="value">The number, when there is one.</param>
    /// <returns>Whether this is <see cref="JsonScalarKind.Integer"/>.</returns>
    public bool TryGetInt64(out long value)
    {
        value = _kind == JsonScalarKind.Integer ? Bits : 0;
        return _kind == JsonScalarKind.Integer;
    }

    /// <summary>Gets the integer.</summary>
    /// <param name="value">The number, when there is one.</param>
    /// <returns>Whether this is <see cref="JsonScalarKind.Unsigned"/>, or <see cref="JsonScalarKind.Integer"/> and not negative.</returns>
    public bool TryGetUInt64(out ulong value)
    {
        bool isOne = _kind == JsonScalarKind.Unsigned || (_kind == JsonScalarKind.Integer && Bits >= 0);
        value = isOne ? Unsigned : 0;
        return isOne;
    }

    /// <summary>Gets the number, an integer as the nearest double.</summary>
    /// <param name="value">The number, when there is one.</param>
    /// <returns>Whether this is <see cref="JsonScalarKind.Integer"/>, <see cref="JsonScalarKind.Unsigned"/> or <see cref="JsonScalarKind.Number"/>.</returns>
    public bool TryGetDouble(out double value)
    {
        value = _kind switch
        {
            JsonScalarKind.Integer => Bits,
            JsonScalarKind.Unsigned => Unsigned,
            JsonScalarKind.Number => BitConverter.Int64BitsToDouble(Bits),
            _ => 0,
        };
        return _kind is JsonScalarKind.Integer or JsonScalarKind.Unsigned or JsonScalarKind.Number;
    }

    /// <summary>Gets the truth value.</summary>
    /// <param name="value">The value, when there is one.</param>
    /// <returns>Whether this is <see cref="JsonScalarKind.Boolean"/>.</returns>
    public bool TryGetBoolean(out bool value)
    {
        value = _kind == JsonScalarKind.Boolean && Bits != 0;
        return _kind == JsonScalarKind.Boolean;
    }

    /// <inheritdoc/>
    public bool Equals(JsonScalar other) => _kind == other._kind && Bits == other.Bits && Text == other.Text;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is JsonScalar other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(_kind, Bits, Text);

    /// <summary>The text itself, a number in its JSON form, <c>true</c>, <c>false</c>, <c>null</c>, or nothing for undefined.</summary>
    public override string ToString() => _kind switch
    {
        JsonScalarKind.Undefined => "",
        JsonScalarKind.Null => "null",
        JsonScalarKind.Boolean => Bits != 0 ? "true" : "false",
        JsonScalarKind.Integer => Bits.ToString(CultureInfo.InvariantCulture),
        JsonScalarKind.Unsigned => Unsigned.ToString(CultureInfo.InvariantCulture),
        JsonScalarKind.Number => BitConverter.Int64BitsToDouble(Bits).ToString(CultureInfo.InvariantCulture),
        _ => Text!,
    };
}
