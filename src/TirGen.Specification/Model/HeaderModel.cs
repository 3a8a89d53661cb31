namespace TirGen.Specification.Model;

/// <summary>A header that answers of the document have.</summary>
/// <param name="WireName">Its name.</param>
/// <param name="Name">The C# name of its member.</param>
/// <param name="Type">The type of its value: a scalar, or a list of texts.</param>
public sealed record HeaderModel(string WireName, string Name, TypeModel Type)
{
    /// <summary>The value is an address.</summary>
    public bool IsAddress { get; init; }

    /// <summary>What the document says about it.</summary>
    public required DocumentationModel Documentation { get; init; }
}
