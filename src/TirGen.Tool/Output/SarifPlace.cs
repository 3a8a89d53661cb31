using TirGen.Specification.Reading;

namespace TirGen.Tool.Output;

/// <summary>A place in a file.</summary>
/// <param name="Path">The file.</param>
/// <param name="Start">The first character.</param>
/// <param name="End">The first character behind it.</param>
internal readonly record struct SarifPlace(string Path, TextPosition Start, TextPosition End);
