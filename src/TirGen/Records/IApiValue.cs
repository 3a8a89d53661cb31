using System.ComponentModel;
using System.Text.Json;
using TirGen.Reading;

namespace TirGen.Records;

/// <summary>A generated value that is no record: a text, a scalar or one of several forms, which reads and writes itself.</summary>
/// <typeparam name="T">The value.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IApiValue<T>
    where T : struct, IApiValue<T>
{
    /// <summary>Whether JSON's null is one of the values.</summary>
    static virtual bool HasNull => false;

    /// <summary>Reads the value that comes next.</summary>
    /// <param name="reader">Stands before a value.</param>
    /// <returns>The value; null or the default value when it did not fit.</returns>
    static abstract T? Read(ref ApiReader reader);

    /// <summary>Writes the value.</summary>
    /// <param name="json">Takes the value.</param>
    void Write(Utf8JsonWriter json);
}
