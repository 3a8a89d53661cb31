using System.ComponentModel;
using System.Text.Json;

namespace TirGen.Records;

/// <summary>What can be asked of a generated record without naming its type.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IApiRecord
{
    /// <summary>Whether a member has a value. One that did not fit has none, unless it was set anew.</summary>
    /// <param name="index">The member's number among the names of the record.</param>
    /// <returns>Whether it has; <see langword="null"/> for one that can hold one text only.</returns>
    bool? HasValue(int index);

    /// <summary>Writes the record, with what it keeps as it came.</summary>
    /// <param name="json">Takes the object.</param>
    void Write(Utf8JsonWriter json);
}
