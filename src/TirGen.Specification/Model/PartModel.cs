using TirGen.Specification.Rules.Writing;

namespace TirGen.Specification.Model;

/// <summary>One part of a multipart body.</summary>
public sealed record PartModel
{
    /// <summary>The name on the wire.</summary>
    public required string WireName { get; init; }

    /// <summary>The C# property name.</summary>
    public required string Name { get; init; }

    /// <summary>The type of its value; null when it is a file.</summary>
    public required TypeModel? Type { get; init; }

    /// <summary>It may be sent several times: a list of files, or of values that are no JSON.</summary>
    public required bool IsRepeated { get; init; }

    /// <summary>It must be given.</summary>
    public required bool IsRequired { get; init; }

    /// <summary>The media type that the document asks for, or null.</summary>
    public required string? MediaType { get; init; }

    /// <summary>What is valid; null of files.</summary>
    public SchemaRules? Validity { get; init; }

    /// <summary>What the document says about it.</summary>
    public required DocumentationModel Documentation { get; init; }
}
