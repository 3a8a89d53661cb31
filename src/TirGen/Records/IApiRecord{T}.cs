using System.ComponentModel;
using System.Text.Json;
using TirGen.Reading;

namespace TirGen.Records;

/// <summary>A generated record, which reads and writes itself.</summary>
/// <typeparam name="T">The record.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IApiRecord<T> : IApiRecord
    where T : class, IApiRecord<T>
{
    /// <summary>The members that the document names.</summary>
    static abstract ApiNames Names { get; }

    /// <summary>What is kept as it came.</summary>
    Dictionary<string, JsonElement>? AdditionalProperties { get; set; }

    /// <summary>Reads the value that comes next.</summary>
    /// <param name="reader">Stands before a value.</param>
    /// <returns>The record; <see langword="null"/> when the value is no object.</returns>
    static abstract T? Read(ref ApiReader reader);

    /// <summary>Names each member with whether it has a value, and writes those that are asked for.</summary>
    /// <param name="w">Takes the members.</param>
    void Members(in RecordWriter w);

    void IApiRecord.Write(Utf8JsonWriter json)
    {
        RecordWriter w = new(json, T.Names, AdditionalProperties);
        Members(w);
        w.End();
    }
}
