using System.ComponentModel;

namespace TirGen.Records;

/// <summary>Writes one item of a list, or one value of a map.</summary>
/// <typeparam name="T">The type of the item.</typeparam>
/// <param name="writer">Takes the value.</param>
/// <param name="item">The item.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public delegate void RecordWrite<in T>(RecordWriter writer, T item);
