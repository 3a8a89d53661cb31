using System.Buffers;
using System.Globalization;
using System.Text.Unicode;
using TirGen.Reading;

namespace TirGen.Records;

public readonly ref partial struct RecordWriter
{
    /// <summary>Writes a text; null as null, as all of these do.</summary>
    /// <param name="value">The value.</param>
    public void Value(string? value)
    {
        // Halves of surrogate pairs all become the same replacement character, which would make different texts equal.
        if (value is not null && RecordText.Takes(_json) && Utf8.FromUtf16(value, [], out _, out _, replaceInvalidSequences: false) == OperationStatus.InvalidData)
            Literally($"\"{string.Concat(value.Select(static unit => $"\\u{(int)unit:x4}"))}\"");
        else
            _json.WriteStringValue(value);
    }

    /// <summary>Writes bytes, as a text in base 64.</summary>
    /// <inheritdoc cref="Value(string)" path="/param"/>
    public void Value(byte[]? value)
    {
        if (value is null)
            _json.WriteNullValue();
        else
            _json.WriteBase64StringValue(value);
    }

    /// <summary>Writes any JSON; an undefined value as null.</summary>
    /// <inheritdoc cref="Value(string)" path="/param"/>
    public void Value(JsonFragment? value)
    {
        if (value is { IsUndefined: false } fragment)
            _json.WriteRawValue(fragment.Utf8.Span, skipInputValidation: true);
        else
            _json.WriteNullValue();
    }

    /// <summary>Writes a truth value.</summary>
    /// <inheritdoc cref="Value(string)" path="/param"/>
    public void Value(bool? value)
    {
        if (value is null)
            _json.WriteNullValue();
        else
            _json.WriteBooleanValue(value.GetValueOrDefault());
    }

    /// <summary>Writes an integer.</summary>
    /// <inheritdoc cref="Value(string)" path="/param"/>
    public void Value(long? value)
    {
        if (value is null)
            _json.WriteNullValue();
        else
            _json.WriteNumberValue(value.GetValueOrDefault());
    }

    /// <summary>Writes an integer that is not negative.</summary>
    /// <inheritdoc cref="Value(string)" path="/param"/>
    public void Value(ulong? value)
    {
        if (value is null)
            _json.WriteNullValue();
        else
            _json.WriteNumberValue(value.GetValueOrDefault());
    }

    /// <summary>Writes a number.</summary>
    /// <inheritdoc cref="Value(string)" path="/param"/>
    public void Value(float? value)
    {
        if (value is null)
            _json.WriteNullValue();
        else if (!float.IsFinite(value.GetValueOrDefault()) && RecordText.Takes(_json))
            Literally(value.GetValueOrDefault().ToString(CultureInfo.InvariantCulture));
        else
            _json.WriteNumberValue(value.GetValueOrDefault());
    }

    /// <summary>Writes a number.</summary>
    /// <inheritdoc cref="Value(string)" path="/param"/>
    public void Value(double? value)
    {
        if (value is null)
            _json.WriteNullValue();
        else if (!double.IsFinite(value.GetValueOrDefault()) && RecordText.Takes(_json))
            Literally(value.GetValueOrDefault().ToString(CultureInfo.InvariantCulture));
        else
            _json.WriteNumberValue(value.GetValueOrDefault());
    }

    /// <summary>Writes a number.</summary>
    /// <inheritdoc cref="Value(string)" path="/param"/>
    public void Value(decimal? value)
    {
        if (value is null)
            _json.WriteNullValue();
        else
            _json.WriteNumberValue(value.GetValueOrDefault());
    }

    /// <summary>Writes a time.</summary>
    /// <inheritdoc cref="Value(string)" path="/param"/>
    public void Value(DateTimeOffset? value)
    {
        if (value is null)
            _json.WriteNullValue();
        else
            _json.WriteStringValue(value.GetValueOrDefault());
    }

    /// <summary>Writes a date.</summary>
    /// <inheritdoc cref="Value(string)" path="/param"/>
    public void Value(DateOnly? value)
    {
        if (value is null)
            _json.WriteNullValue();
        else
            _json.WriteStringValue(value.GetValueOrDefault().ToString("O", CultureInfo.InvariantCulture));
    }

    /// <summary>Writes a UUID.</summary>
    /// <inheritdoc cref="Value(string)" path="/param"/>
    public void Value(Guid? value)
    {
        if (value is null)
            _json.WriteNullValue();
        else
            _json.WriteStringValue(value.GetValueOrDefault());
    }

    /// <summary>Writes a value of a closed enum.</summary>
    /// <param name="value">Its number.</param>
    /// <param name="values">The texts of its members.</param>
    /// <exception cref="ArgumentOutOfRangeException">The enum does not define it.</exception>
    public void Enum(int? value, ApiNames values)
    {
        ArgumentNullException.ThrowIfNull(values);
        if (value is not { } index)
            _json.WriteNullValue();
        else if ((uint)index < (uint)values.Count)
            _json.WriteStringValue(values.Encoded(index));
        else if (RecordText.Takes(_json))
            _json.WriteNumberValue(index);
        else
            throw new ArgumentOutOfRangeException(nameof(value), index, "The enum does not define this value, so it has no text.");
    }

    /// <summary>Writes a record.</summary>
    /// <typeparam name="T">The record.</typeparam>
    /// <inheritdoc cref="Value(string)" path="/param"/>
    public void Record<T>(T? value)
        where T : ApiRecord, IApiRecord<T>
    {
        if (value is null)
            _json.WriteNullValue();
        else
            value.Write(_json);
    }

    /// <summary>Writes a generated value that is no record.</summary>
    /// <typeparam name="T">The value.</typeparam>
    /// <inheritdoc cref="Value(string)" path="/param"/>
    public void Struct<T>(T value)
        where T : struct, IApiValue<T> => value.Write(_json);

    /// <inheritdoc cref="Struct{T}(T)"/>
    public void Struct<T>(T? value)
        where T : struct, IApiValue<T>
    {
        if (value is null)
            _json.WriteNullValue();
        else
            value.GetValueOrDefault().Write(_json);
    }

    /// <summary>Writes a list.</summary>
    /// <typeparam name="T">The type of its items.</typeparam>
    /// <param name="list">The list.</param>
    /// <param name="item">Writes an item.</param>
    public void List<T>(IReadOnlyList<T>? list, RecordWrite<T> item)
    {
        ArgumentNullException.ThrowIfNull(item);
        if (list is null)
        {
            _json.WriteNullValue();
            return;
        }

        _json.WriteStartArray();
        for (int i = 0; i < list.Count; i++)
            item(this, list[i]);
        _json.WriteEndArray();
    }

    /// <summary>Writes values by name.</summary>
    /// <typeparam name="T">The type of the values.</typeparam>
    /// <param name="map">The values.</param>
    /// <param name="value">Writes a value.</param>
    public void Map<T>(IReadOnlyDictionary<string, T>? map, RecordWrite<T> value)
    {
        ArgumentNullException.ThrowIfNull(value);
        if (map is null)
        {
            _json.WriteNullValue();
            return;
        }

        _json.WriteStartObject();
        foreach ((string name, T item) in InOrder(map))
        {
            _json.WritePropertyName(name);
            value(this, item);
        }

        _json.WriteEndObject();
    }

    /// <summary>Entries as they come; in the order of their names where the text is compared.</summary>
    private IEnumerable<KeyValuePair<string, T>> InOrder<T>(IEnumerable<KeyValuePair<string, T>> entries) =>
        RecordText.Takes(_json) ? entries.OrderBy(static entry => entry.Key, StringComparer.Ordinal) : entries;

    /// <summary>Writes what is no JSON, where the text is compared or shown.</summary>
    private void Literally(string text) => _json.WriteRawValue(text, skipInputValidation: true);
}
