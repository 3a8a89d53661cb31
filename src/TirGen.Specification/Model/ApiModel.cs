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

    /// <summary>The absolute address of the first server, its variables at their defaults; null when the document names none.</summary>
    public required string? ServerUrl { get; init; }

    /// <summary>The first server where it is relative to a host that the document does not know, as written; otherwise null.</summary>
    public string? RelativeServer { get; init; }

    /// <summary>The document's server as written, where its address has variables; otherwise null.</summary>
    public string? ServerTemplate { get; init; }

    /// <summary>The variables of <see cref="ServerTemplate"/>.</summary>
    public EquatableArray<ServerVariableModel> ServerVariables { get; init; } = EquatableArray<ServerVariableModel>.Empty;

    /// <summary>The servers that paths and operations name instead, in the document's order.</summary>
    public EquatableArray<ServerModel> Servers { get; init; } = EquatableArray<ServerModel>.Empty;

    /// <summary>The named schemas in the document's order.</summary>
    public required EquatableArray<SchemaModel> Schemas { get; init; }

    /// <summary>The operations in the document's order.</summary>
    public required EquatableArray<OperationModel> Operations { get; init; }

    /// <summary>The headers that answers have.</summary>
    public EquatableArray<HeaderModel> Headers { get; init; } = EquatableArray<HeaderModel>.Empty;

    /// <summary>What the API sends by itself.</summary>
    public EquatableArray<PayloadModel> Payloads { get; init; } = EquatableArray<PayloadModel>.Empty;

    /// <summary>How the operations authenticate.</summary>
    public required SecurityModel Security { get; init; }
}
