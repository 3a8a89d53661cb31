namespace TirGen.Specification.Model;

/// <summary>A value that is one of several objects; a member that all of them have says which.</summary>
public sealed record PolymorphicModel : SchemaModel
{
    /// <summary>The member on the wire that tells the objects apart.</summary>
    public required string Discriminator { get; init; }

    /// <summary>The objects, each once.</summary>
    public required EquatableArray<VariantModel> Variants { get; init; }

    /// <summary>Whether a request can carry it; only then does it write itself.</summary>
    public required bool IsSent { get; init; }
}
