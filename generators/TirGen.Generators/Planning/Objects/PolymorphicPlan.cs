using TirGen.Generators.Code;
using TirGen.Generators.Planning.Writing;
using TirGen.Specification.Model;

namespace TirGen.Generators.Planning.Objects;

/// <summary>A type that holds one of several forms.</summary>
/// <param name="Model">The type.</param>
/// <param name="Variants">Its forms.</param>
internal sealed record PolymorphicPlan(PolymorphicModel Model, EquatableArray<VariantPlan> Variants)
{
    /// <summary>Plans a type of several forms.</summary>
    public static PolymorphicPlan Of(PolymorphicModel model, EmissionOptions options)
    {
        ValueOps values = new(options);
        return new PolymorphicPlan(model, new(model.Variants.Select((variant, i) => VariantPlan.Of(variant, i, model.IsSent, values, options))));
    }
}
