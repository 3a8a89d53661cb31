using System.ComponentModel;

namespace TirGen.Reading;

/// <summary>Reads the value that comes next.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
/// <param name="reader">Stands before the value.</param>
/// <returns>The value; whatever stands for none, when the reader says that it did not fit.</returns>
[EditorBrowsable(EditorBrowsableState.Never)]
public delegate T ApiRead<out T>(ref ApiReader reader);
