namespace TirGen.Specification.Model;

/// <summary>A schema that becomes a C# type of its own.</summary>
public abstract record SchemaModel
{
    /// <summary>The C# name, unique in the document.</summary>
    public required string Name { get; init; }

    /// <summary>What the document says about it.</summary>
    public required DocumentationModel Documentation { get; init; }
}
