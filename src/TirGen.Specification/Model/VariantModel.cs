namespace TirGen.Specification.Model;

/// <summary>One of the objects that a polymorphic value can be.</summary>
/// <param name="Type">The object.</param>
/// <param name="Keys">The values of the discriminator that select it, at least one.</param>
public sealed record VariantModel(TypeModel Type, EquatableArray<string> Keys)
{
    /// <summary>The discriminator as a member of the object; null when it is a constant, which needs no value.</summary>
    public PropertyModel? Property { get; init; }
}
