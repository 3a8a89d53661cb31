namespace TirGen.Specification.Model;

/// <summary>A path or query parameter.</summary>
public sealed record ParameterModel
{
    /// <summary>The name on the wire.</summary>
    public required string WireName { get; init; }

    /// <summary>The C# property name.</summary>
    public required string Name { get; init; }

    /// <summary>Whether it stands in the path; otherwise in the query.</summary>
    public required bool IsInPath { get; init; }

    /// <summary>It must be given.</summary>
    public required bool IsRequired { get; init; }

    /// <summary>Its value comes from the client's options, not from each call.</summary>
    public required bool IsClientOption { get; init; }

    /// <summary>The type of the value: a scalar or a list of scalars.</summary>
    public required TypeModel Type { get; init; }

    /// <summary>What the document says about it.</summary>
    public required DocumentationModel Documentation { get; init; }
}
