namespace TirGen.Specification.Reading;

/// <summary>An escape in a string: one unit of the value that is not one unit of the text.</summary>
/// <param name="Index">The unit's index in the value.</param>
/// <param name="Length">The length of the escape in the text.</param>
public readonly record struct EscapeMark(int Index, int Length);
