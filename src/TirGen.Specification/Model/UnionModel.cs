namespace TirGen.Specification.Model;

/// <summary>A value of one of several scalar types, written as it was given.</summary>
public sealed record UnionModel : SchemaModel
{
    /// <summary>The scalar types, each kind once.</summary>
    public required EquatableArray<TypeModel> Variants { get; init; }

    /// <summary>Null is one of the values.</summary>
    public required bool AllowsNull { get; init; }
}
