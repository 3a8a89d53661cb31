using TirGen.Specification.Rules.Writing;

namespace TirGen.Specification.Model;

/// <summary>A parameter of an operation.</summary>
public sealed record ParameterModel
{
    /// <summary>The name on the wire.</summary>
    public required string WireName { get; init; }

    /// <summary>The C# property name.</summary>
    public required string Name { get; init; }

    /// <summary>Where it stands in the request.</summary>
    public required ParameterPlace Place { get; init; }

    /// <summary>Whether it stands in the path.</summary>
    public bool IsInPath => Place == ParameterPlace.Path;

    /// <summary>Whether it is part of the URL.</summary>
    public bool IsInUrl => Place is ParameterPlace.Path or ParameterPlace.Query;

    /// <summary>How its value is written.</summary>
    public required ParameterStyle Style { get; init; }

    /// <summary>Each item, or each member, is written as a parameter of its own.</summary>
    public required bool Explodes { get; init; }

    /// <summary>The reserved characters of RFC 3986 (<c>:/?#[]@!$&amp;'()*+,;=</c>) are written as they are.</summary>
    public bool AllowsReserved { get; init; }

    /// <summary>It must be given.</summary>
    public required bool IsRequired { get; init; }

    /// <summary>Its value comes from the client's options, not from each call.</summary>
    public required bool IsClientOption { get; init; }

    /// <summary>The type of the value: a scalar, a list or map of scalars, an object of scalars; any type for <see cref="ParameterStyle.Json"/>.</summary>
    public required TypeModel Type { get; init; }

    /// <summary>The members of an object, in wire order; otherwise empty.</summary>
    public EquatableArray<PropertyModel> Fields { get; init; } = EquatableArray<PropertyModel>.Empty;

    /// <summary>What is valid; null where it has no schema.</summary>
    public SchemaRules? Validity { get; init; }

    /// <summary>What the document says about it.</summary>
    public required DocumentationModel Documentation { get; init; }
}
