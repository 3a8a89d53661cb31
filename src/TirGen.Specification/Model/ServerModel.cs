namespace TirGen.Specification.Model;

/// <summary>A server of which operations are called that are not on the document's own.</summary>
/// <param name="Option">The C# name of the member that holds its address.</param>
/// <param name="Url">The absolute address, its variables at their defaults; null where only the caller knows it.</param>
/// <param name="Written">What the document says.</param>
public sealed record ServerModel(string Option, string? Url, string Written);
