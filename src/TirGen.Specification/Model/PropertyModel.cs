namespace TirGen.Specification.Model;

/// <summary>A member of an object.</summary>
public sealed record PropertyModel
{
    /// <summary>The name on the wire.</summary>
    public required string WireName { get; init; }

    /// <summary>The C# name, unique in its object.</summary>
    public required string Name { get; init; }

    /// <summary>The type of the value.</summary>
    public required TypeModel Type { get; init; }

    /// <summary>The member must be present.</summary>
    public required bool IsRequired { get; init; }

    /// <summary>The value may be null; a union that admits null says so itself.</summary>
    public required bool IsNullable { get; init; }

    /// <summary>The only string the member may hold, or null.</summary>
    public string? Constant { get; init; }

    /// <summary>Only the API sets it: builders do not have it.</summary>
    public bool IsReadOnly { get; init; }

    /// <summary>Only requests have it: an answer need not.</summary>
    public bool IsWriteOnly { get; init; }

    /// <summary>A parent's builder takes the record instead of the builder: the schema contains itself.</summary>
    public bool IsRecursive { get; init; }

    /// <summary>What the document says about it.</summary>
    public required DocumentationModel Documentation { get; init; }
}
