namespace TirGen.Specification.Model;

/// <summary>A variable in the URL of the document's server.</summary>
/// <param name="Name">Its name in the URL.</param>
/// <param name="Option">The C# name of the member that holds its value.</param>
/// <param name="Default">The value where nothing is set.</param>
/// <param name="Allowed">The values that the document lists; empty where it lists none.</param>
/// <param name="Documentation">What the document says about it.</param>
public sealed record ServerVariableModel(string Name, string Option, string Default, EquatableArray<string> Allowed, DocumentationModel Documentation);
