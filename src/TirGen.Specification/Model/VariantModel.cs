using TirGen.Specification.Rules.Writing;

namespace TirGen.Specification.Model;

/// <summary>One of the forms that a polymorphic value can have.</summary>
/// <param name="Type">Its type.</param>
/// <param name="Keys">The values of the discriminator that select it, at least one; none without a discriminator.</param>
public sealed record VariantModel(TypeModel Type, EquatableArray<string> Keys)
{
    /// <summary>How it looks where there is no discriminator; otherwise null.</summary>
    public ShapeModel? Shape { get; init; }

    /// <summary>Of a form that is no object, what is valid; null where other schemas have the same form.</summary>
    public SchemaRules? Validity { get; init; }

    /// <summary>The discriminator as a member of the object; null when it is a constant, which needs no value.</summary>
    public PropertyModel? Property { get; init; }
}
