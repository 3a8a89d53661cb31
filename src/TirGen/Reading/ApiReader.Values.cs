using System.Globalization;
using System.Text.Json;

namespace TirGen.Reading;

public ref partial struct ApiReader
{
    private const string DayFormat = "yyyy-MM-dd";

    /// <summary>Reads an instant by RFC 3339.</summary>
    /// <returns>The instant; <see langword="null"/> when the value is none.</returns>
    public DateTimeOffset? DateTimeOffset()
    {
        int start = _position;
        if (!TryToken(out Utf8JsonReader token))
            return null;
        if (token.TryGetDateTimeOffset(out DateTimeOffset value))
            return value;
        Judge(ReadOutcome.Misfit, start);
        return null;
    }

    /// <summary>Reads a day, <c>2026-11-23</c>.</summary>
    /// <returns>The day; <see langword="null"/> when the value is none.</returns>
    public DateOnly? DateOnly()
    {
        int start = _position;
        if (Text() is not { } text)
            return null;
        if (System.DateOnly.TryParseExact(text, DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly value))
            return value;
        Judge(ReadOutcome.Misfit, start);
        return null;
    }

    /// <summary>Reads a UUID.</summary>
    /// <returns>The UUID; <see langword="null"/> when the value is none.</returns>
    public Guid? Guid()
    {
        int start = _position;
        if (!TryToken(out Utf8JsonReader token))
            return null;
        if (token.TryGetGuid(out Guid value))
            return value;
        Judge(ReadOutcome.Misfit, start);
        return null;
    }

    /// <summary>Reads bytes in base64.</summary>
    /// <returns>The bytes; <see langword="null"/> when the value is none.</returns>
    public byte[]? Bytes()
    {
        int start = _position;
        if (!TryToken(out Utf8JsonReader token))
            return null;
        if (token.TryGetBytesFromBase64(out byte[]? value))
            return value;
        Judge(ReadOutcome.Misfit, start);
        return null;
    }

    /// <summary>Reads any value.</summary>
    /// <returns>The value as compact text.</returns>
    public JsonFragment Fragment()
    {
        int start = _position;
        SkipValue();
        return JsonFragment.OfValid(_json[start.._position]);
    }

    /// <summary>Reads a value of one of several scalar types.</summary>
    /// <param name="kinds">The types, as bits numbered by <see cref="JsonScalarKind"/>.</param>
    /// <param name="value">The value.</param>
    /// <returns>Whether it is of one of the types.</returns>
    public bool Scalar(int kinds, out JsonScalar value)
    {
        int start = _position;
        value = default;
        byte first = Peek();
        switch (first)
        {
            case (byte)'"' when Has(kinds, JsonScalarKind.String):
                if (Text() is { } text)
                    value = text;
                return value.Kind != JsonScalarKind.Undefined;
            case (byte)'t' or (byte)'f' when Has(kinds, JsonScalarKind.Boolean):
                value = Boolean().GetValueOrDefault();
                return true;
            case (byte)'n' when Has(kinds, JsonScalarKind.Null):
                SkipWord("null"u8);
                value = JsonScalar.Null;
                return true;
            case (byte)'-' or (>= (byte)'0' and <= (byte)'9') when Has(kinds, JsonScalarKind.Integer) && TryInteger(text: false, out long integer):
                value = integer;
                return true;
            case (byte)'-' or (>= (byte)'0' and <= (byte)'9') when Has(kinds, JsonScalarKind.Unsigned) && UInt64() is { } unsigned:
                value = new JsonScalar(unsigned);
                return true;
            case (byte)'-' or (>= (byte)'0' and <= (byte)'9') when Has(kinds, JsonScalarKind.Number):
                _position = start;
                _outcome = ReadOutcome.Value;
                if (Double() is { } number)
                    value = number;
                return value.Kind != JsonScalarKind.Undefined;
            default:
                _position = start;
                PassOver(first);
                return false;
        }
    }

    /// <summary>The text of a member of the object that comes next, wherever it stands in it. Nothing is read.</summary>
    /// <param name="name">The member.</param>
    /// <returns>The text; <see langword="null"/> when the value is no object, or has no such member, or that is no text.</returns>
    public readonly string? Discriminator(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (Peek() != (byte)'{')
            return null;
        ApiReader ahead = this;
        ahead._position++;
        ahead.Enter();
        while (true)
        {
            ahead.SkipSpace();
            if (ahead.Peek() != (byte)'"')
                return null;
            bool isFound = ahead.Text() == name;
            ahead._outcome = ReadOutcome.Value;
            ahead.SkipColon();
            if (isFound)
                return ahead.Text();
            ahead.SkipValue();
            ahead.SkipSpace();
            if (ahead.Peek() != (byte)',')
                return null;
            ahead._position++;
        }
    }

    private static bool Has(int kinds, JsonScalarKind kind) => (kinds >> (int)kind & 1) != 0;

    /// <summary>Reads a text for System.Text.Json to look into.</summary>
    private bool TryToken(out Utf8JsonReader token)
    {
        byte first = Peek();
        int start = _position;
        if (first != (byte)'"')
        {
            PassOver(first);
            token = default;
            return false;
        }

        SkipText();
        ReadOnlySpan<byte> quoted = _json[start.._position];
        if (quoted.Contains((byte)'\\'))
        {
            // System.Text.Json throws at half a surrogate pair.
            string text = Unescape(quoted[1..^1], out bool isWellFormed);
            if (!isWellFormed)
            {
                Judge(ReadOutcome.Misfit, start);
                token = default;
                return false;
            }

            quoted = (byte[])[(byte)'"', .. JsonEncodedText.Encode(text).EncodedUtf8Bytes, (byte)'"'];
        }

        token = new Utf8JsonReader(quoted);
        token.Read();
        return true;
    }
}
