namespace TirGen;

/// <summary>An <see cref="Optional{T}"/> of whatever type.</summary>
internal interface IOptional
{
    object? ValueOrNull { get; }
}
