namespace TirGen.Specification.Model;

/// <summary>
/// What one document says, named and normalised: everything an emitter needs and nothing that it could derive.
/// </summary>
/// <remarks>
/// Equality is by value all the way down, which is what lets a compiler skip the emission of what did not change.
/// No position, node or other reference into the document may enter a model.
/// </remarks>
public sealed record ApiModel
{
    /// <summary>The title of the API.</summary>
    public required string Title { get; init; }

    /// <summary>The address of the first server, or null when the document names none.</summary>
    public required string? ServerUrl { get; init; }

    /// <summary>The named schemas in the document's order.</summary>
    public required EquatableArray<SchemaModel> Schemas { get; init; }

    /// <summary>The operations in the document's order.</summary>
    public required EquatableArray<OperationModel> Operations { get; init; }

    /// <summary>The credentials that the operations ask for.</summary>
    public required SecurityModel Security { get; init; }
}
