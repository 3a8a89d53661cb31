using System.ComponentModel;
using System.Globalization;
using System.Text.Json;

namespace TirGen.Serialization;

/// <summary>What the converters of enums share.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class EnumText
{
    /// <summary>The text of an open enum.</summary>
    /// <param name="reader">Stands on the value.</param>
    /// <param name="enumName">The enum, for the message.</param>
    /// <returns>The text.</returns>
    /// <exception cref="JsonException">The value is no string.</exception>
    public static string Read(ref Utf8JsonReader reader, string enumName) =>
        reader.TokenType == JsonTokenType.String
            ? reader.GetString()!
            : throw new JsonException($"A value of type {reader.TokenType} is no {enumName}; expected a string.");

    /// <summary>The answer to a value that a closed enum does not know.</summary>
    /// <param name="reader">Stands on the value.</param>
    /// <param name="enumName">The enum.</param>
    /// <param name="known">The known values, quoted.</param>
    /// <returns>An exception that names what was found and what is known.</returns>
    public static JsonException Unknown(ref Utf8JsonReader reader, string enumName, string known)
    {
        string found = reader.TokenType == JsonTokenType.String ? $"\"{reader.GetString()}\"" : $"A value of type {reader.TokenType}";
        return new JsonException($"{found} is no {enumName}; known are {known}.");
    }

    /// <summary>The value of an enum of integers; a text of digits is one too.</summary>
    /// <param name="reader">Stands on the value.</param>
    /// <param name="enumName">The enum, for the message.</param>
    /// <param name="minimum">The least value that the enum can hold.</param>
    /// <param name="maximum">The largest.</param>
    /// <returns>The integer.</returns>
    /// <exception cref="JsonException">The value is no integer, or beyond these bounds.</exception>
    public static long ReadInteger(ref Utf8JsonReader reader, string enumName, long minimum, long maximum)
    {
        long value = 0;
        bool isInteger = reader.TokenType switch
        {
            JsonTokenType.Number => reader.TryGetInt64(out value),
            JsonTokenType.String => long.TryParse(reader.GetString(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value),
            _ => false,
        };
        return isInteger && value >= minimum && value <= maximum
            ? value
            : throw new JsonException($"A value of type {reader.TokenType} is no {enumName}; expected an integer from {minimum} to {maximum}.");
    }
}
