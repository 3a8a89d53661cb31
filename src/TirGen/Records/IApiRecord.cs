using System.ComponentModel;
using System.Text.Json;

namespace TirGen.Records;

/// <summary>What can be asked of a generated record without naming its type.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IApiRecord
{
    /// <summary>Writes the record, with what it keeps as it came.</summary>
    /// <param name="json">Takes the object.</param>
    void Write(Utf8JsonWriter json);
}
