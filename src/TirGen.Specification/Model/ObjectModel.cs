using TirGen.Specification.Rules.Writing;

namespace TirGen.Specification.Model;

/// <summary>An object: a record to keep and a builder to send.</summary>
public sealed record ObjectModel : SchemaModel
{
    /// <summary>The members in wire order, constants included.</summary>
    public required EquatableArray<PropertyModel> Properties { get; init; }

    /// <summary>The C# name of the builder.</summary>
    public required string BuilderName { get; init; }

    /// <summary>Whether a request can carry it; only then does it get a builder.</summary>
    public required bool IsSent { get; init; }

    /// <summary>Whether a form can carry it; only then is it written as one.</summary>
    public bool IsForm { get; init; }

    /// <summary>The members whose form the document describes; the others follow their type.</summary>
    public EquatableArray<FormFieldModel> FormFields { get; init; } = EquatableArray<FormFieldModel>.Empty;

    /// <summary>Whether an answer can carry it; then its record keeps members that the document does not know.</summary>
    public required bool IsReceived { get; init; }

    /// <summary>What kind of type the builder is.</summary>
    public required BuilderForm BuilderForm { get; init; }

    /// <summary>The type of members beyond <see cref="Properties"/>, or null when the schema forbids them.</summary>
    public required TypeModel? AdditionalProperties { get; init; }

    /// <summary>Whether the members beyond <see cref="Properties"/> may be null.</summary>
    public bool HasNullableAdditionalProperties { get; init; }

    /// <summary>What is valid.</summary>
    public required SchemaRules Validity { get; init; }
}
