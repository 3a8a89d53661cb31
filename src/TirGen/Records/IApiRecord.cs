using System.ComponentModel;
using TirGen.Reading;

namespace TirGen.Records;

/// <summary>A generated record, which reads itself.</summary>
/// <typeparam name="T">The record.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IApiRecord<T>
    where T : ApiRecord, IApiRecord<T>
{
    /// <summary>Reads the value that comes next.</summary>
    /// <param name="reader">Stands before a value.</param>
    /// <returns>The record; <see langword="null"/> when the value is no object.</returns>
    static abstract T? Read(ref ApiReader reader);
}
