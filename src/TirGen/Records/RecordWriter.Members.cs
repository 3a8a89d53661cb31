using TirGen.Reading;

namespace TirGen.Records;

// Most members have no value exactly where they are null. They are named, and written where that is asked for, in one call.
public readonly ref partial struct RecordWriter
{
    /// <summary>Writes a member that has no value where it is null, as <see cref="Member(int, bool)"/> says.</summary>
    /// <param name="index">The member's number among the names.</param>
    /// <param name="value">Its value.</param>
    public void Value(int index, string? value)
    {
        if (Member(index, value is not null))
            Value(value);
    }

    /// <inheritdoc cref="Value(int, string)"/>
    public void Value(int index, byte[]? value)
    {
        if (Member(index, value is not null))
            Value(value);
    }

    /// <inheritdoc cref="Value(int, string)"/>
    public void Value(int index, JsonFragment? value)
    {
        if (Member(index, value is not null))
            Value(value);
    }

    /// <inheritdoc cref="Value(int, string)"/>
    public void Value(int index, bool? value)
    {
        if (Member(index, value is not null))
            Value(value);
    }

    /// <inheritdoc cref="Value(int, string)"/>
    public void Value(int index, long? value)
    {
        if (Member(index, value is not null))
            Value(value);
    }

    /// <inheritdoc cref="Value(int, string)"/>
    public void Value(int index, ulong? value)
    {
        if (Member(index, value is not null))
            Value(value);
    }

    /// <inheritdoc cref="Value(int, string)"/>
    public void Value(int index, float? value)
    {
        if (Member(index, value is not null))
            Value(value);
    }

    /// <inheritdoc cref="Value(int, string)"/>
    public void Value(int index, double? value)
    {
        if (Member(index, value is not null))
            Value(value);
    }

    /// <inheritdoc cref="Value(int, string)"/>
    public void Value(int index, decimal? value)
    {
        if (Member(index, value is not null))
            Value(value);
    }

    /// <inheritdoc cref="Value(int, string)"/>
    public void Value(int index, DateTimeOffset? value)
    {
        if (Member(index, value is not null))
            Value(value);
    }

    /// <inheritdoc cref="Value(int, string)"/>
    public void Value(int index, DateOnly? value)
    {
        if (Member(index, value is not null))
            Value(value);
    }

    /// <inheritdoc cref="Value(int, string)"/>
    public void Value(int index, Guid? value)
    {
        if (Member(index, value is not null))
            Value(value);
    }

    /// <param name="index">The member's number among the names.</param>
    /// <param name="value">Its number.</param>
    /// <param name="values">The texts of its members.</param>
    /// <inheritdoc cref="Value(int, string)" path="/summary"/>
    /// <inheritdoc cref="Enum(int?, ApiNames)" path="/exception"/>
    public void Enum(int index, int? value, ApiNames values)
    {
        if (Member(index, value is not null))
            Enum(value, values);
    }

    /// <typeparam name="T">The record.</typeparam>
    /// <inheritdoc cref="Value(int, string)"/>
    public void Record<T>(int index, T? value)
        where T : ApiRecord, IApiRecord<T>
    {
        if (Member(index, value is not null))
            Record(value);
    }

    /// <typeparam name="T">The value.</typeparam>
    /// <inheritdoc cref="Value(int, string)"/>
    public void Struct<T>(int index, T? value)
        where T : struct, IApiValue<T>
    {
        if (Member(index, value is not null))
            Struct(value);
    }

    /// <summary>Writes a member that has no value where it is null or was not read whole, as <see cref="Member(int, bool)"/> says.</summary>
    /// <typeparam name="T">The type of its items.</typeparam>
    /// <param name="index">The member's number among the names.</param>
    /// <param name="list">The list.</param>
    /// <param name="item">Writes an item.</param>
    public void List<T>(int index, IReadOnlyList<T>? list, RecordWrite<T> item)
    {
        if (Member(index, KeptMembers.Whole(list) is not null))
            List(list, item);
    }

    /// <typeparam name="T">The type of the values.</typeparam>
    /// <param name="index">The member's number among the names.</param>
    /// <param name="map">The values.</param>
    /// <param name="value">Writes a value.</param>
    /// <inheritdoc cref="List{T}(int, IReadOnlyList{T}, RecordWrite{T})" path="/summary"/>
    public void Map<T>(int index, IReadOnlyDictionary<string, T>? map, RecordWrite<T> value)
    {
        if (Member(index, KeptMembers.Whole(map) is not null))
            Map(map, value);
    }
}
