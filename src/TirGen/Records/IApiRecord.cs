using System.ComponentModel;
using System.Text.Json;
using TirGen.Reading;

namespace TirGen.Records;

/// <summary>A generated record, which reads and writes itself.</summary>
/// <typeparam name="T">The record.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IApiRecord<T>
    where T : class, IApiRecord<T>
{
    /// <summary>The members that the document names.</summary>
    static abstract ApiNames Names { get; }

    /// <summary>What is kept as it came.</summary>
    Dictionary<string, JsonElement>? AdditionalProperties { get; set; }

    /// <summary>Whether a member has a value. One that did not fit has none, unless it was set anew.</summary>
    /// <param name="index">The member's number among <see cref="Names"/>.</param>
    /// <returns>Whether it has; <see langword="null"/> for one that can hold one text only.</returns>
    bool? HasValue(int index);

    /// <summary>Reads the value that comes next.</summary>
    /// <param name="reader">Stands before a value.</param>
    /// <returns>The record; <see langword="null"/> when the value is no object.</returns>
    static abstract T? Read(ref ApiReader reader);

    /// <summary>Writes the record, with what it keeps as it came.</summary>
    /// <param name="json">Takes the object.</param>
    void Write(Utf8JsonWriter json);
}
