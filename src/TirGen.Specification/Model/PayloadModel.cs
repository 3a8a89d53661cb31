namespace TirGen.Specification.Model;

/// <summary>What an API sends by itself: the body of a webhook or of a callback.</summary>
/// <param name="Name">The C# name of what is sent, which no other has.</param>
/// <param name="Type">The type of the body.</param>
/// <param name="Documentation">What the document says about it.</param>
public sealed record PayloadModel(string Name, TypeModel Type, DocumentationModel Documentation);
