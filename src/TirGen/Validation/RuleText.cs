using System.ComponentModel;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace TirGen.Validation;

/// <summary>Values as messages show them, in JSON's notation.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class RuleText
{
    private const int MaxText = 60;

    /// <summary>A number.</summary>
    /// <param name="value">The number.</param>
    public static string Of(long value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>A number.</summary>
    /// <param name="value">The number.</param>
    public static string Of(ulong value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>A truth value.</summary>
    /// <param name="value">The value.</param>
    public static string Of(bool value) => value ? "true" : "false";

    /// <summary>A number, plain up to 21 digits before the point and five zeros behind it, with an exponent beyond.</summary>
    /// <param name="value">The number.</param>
    public static string Of(double value) => Plain(value.ToString("R", CultureInfo.InvariantCulture));

    /// <summary>A number, plain up to 21 digits before the point and five zeros behind it, with an exponent beyond.</summary>
    /// <param name="value">The number.</param>
    public static string Of(float value) => Plain(value.ToString("R", CultureInfo.InvariantCulture));

    /// <summary>A number without zeros at its end.</summary>
    /// <param name="value">The number.</param>
    public static string Of(decimal value) => value.ToString("0.#############################", CultureInfo.InvariantCulture);

    /// <summary>A value of any type: an object or array by that word, everything else in JSON's notation.</summary>
    /// <param name="value">The value.</param>
    public static string Of(JsonFragment value)
    {
        JsonElement element = value.ToElement();
        return element.ValueKind switch
        {
            JsonValueKind.Object => "an object",
            JsonValueKind.Array => "an array",
            JsonValueKind.String => Of(element.GetString()!),
            JsonValueKind.Number when element.TryGetInt64(out long integer) => Of(integer),
            JsonValueKind.Number => Of(element.GetDouble()),
            _ => value.ToString(),
        };
    }

    /// <summary>A text in quotes; what is longer than 60 characters is cut.</summary>
    /// <param name="value">The text.</param>
    public static string Of(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        StringBuilder text = new("\"");
        bool isWellFormed = IsWellFormed(value);
        foreach (char c in value)
        {
            _ = c switch
            {
                '"' => text.Append("\\\""),
                '\\' => text.Append("\\\\"),
                '\n' => text.Append("\\n"),
                '\r' => text.Append("\\r"),
                '\t' => text.Append("\\t"),
                < ' ' or '\u2028' or '\u2029' => AppendUnit(text, c),
                _ when char.IsSurrogate(c) && !isWellFormed => AppendUnit(text, c),
                _ => text.Append(c),
            };
        }

        text.Append('"');
        if (text.Length > MaxText)
        {
            text.Length = char.IsHighSurrogate(text[MaxText - 1]) ? MaxText - 1 : MaxText;
            text.Append('…');
        }

        return text.ToString();
    }

    /// <summary>A name as a segment of a JSON Pointer.</summary>
    /// <param name="name">The name.</param>
    public static string Escape(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);
    }

    private static StringBuilder AppendUnit(StringBuilder text, char c) => text.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}");

    private static bool IsWellFormed(string value)
    {
        for (int i = 0; i < value.Length; i++)
        {
            if (char.IsSurrogate(value[i]) && (i + 1 == value.Length || !char.IsSurrogatePair(value[i], value[++i])))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The shortest text that reads back as the number, laid out as JSON has it.</summary>
    private static string Plain(string shortest)
    {
        string sign = shortest.StartsWith('-') ? "-" : "";
        string[] parts = shortest.TrimStart('-').Split('E');
        int exponent = parts.Length == 1 ? 0 : int.Parse(parts[1], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        int point = parts[0].IndexOf('.', StringComparison.Ordinal);
        string all = parts[0].Replace(".", "", StringComparison.Ordinal);
        string digits = all.TrimStart('0');
        int size = (point < 0 ? all.Length : point) - (all.Length - digits.Length) + exponent;
        digits = digits.TrimEnd('0');
        return digits.Length == 0 ? "0"
            : size is > 21 or < -5 ? $"{sign}{digits[0]}{(digits.Length > 1 ? "." : "")}{digits[1..]}e{Of((long)size - 1)}"
            : size >= digits.Length ? sign + digits.PadRight(size, '0')
            : size > 0 ? $"{sign}{digits[..size]}.{digits[size..]}"
            : $"{sign}0.{new string('0', -size)}{digits}";
    }
}
