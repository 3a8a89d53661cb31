namespace TirGen.Specification.Model;

/// <summary>A value that has one of several forms; a member that all of them have says which, or their kinds and members do.</summary>
public sealed record PolymorphicModel : SchemaModel
{
    /// <summary>The member on the wire that tells the objects apart; null where their kinds and members do.</summary>
    public required string? Discriminator { get; init; }

    /// <summary>The forms, each once: objects where there is a discriminator.</summary>
    public required EquatableArray<VariantModel> Variants { get; init; }

    /// <summary>Whether a request can carry it; only then does it write itself.</summary>
    public required bool IsSent { get; init; }
}
