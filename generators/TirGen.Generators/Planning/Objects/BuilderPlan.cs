using TirGen.Generators.Code;
using TirGen.Generators.Planning.Forms;
using TirGen.Generators.Planning.Members;
using TirGen.Generators.Planning.Writing;
using TirGen.Specification.Model;

namespace TirGen.Generators.Planning.Objects;

/// <summary>The builder of an object: what it takes, and how it writes itself.</summary>
/// <param name="Members">Its members in wire order, without those that only the API sets.</param>
/// <param name="Json">The steps that write it as JSON.</param>
/// <param name="Form">The steps that write it as a form; null where no form carries it.</param>
internal sealed record BuilderPlan(EquatableArray<BuilderMember> Members, Steps Json, Steps? Form)
{
    /// <summary>The fields that hold presence bits. The first is always there: it says that the builder was created, too.</summary>
    public IEnumerable<string> Words => Members.Select(static m => m.Bit ?? 0).Prepend(0).Select(BuilderMember.Word).Distinct();

    /// <summary>What is written as JSON unless members were kept; null where it varies.</summary>
    public string? Constant => Json is [WriteOp.Literal(var constant), WriteOp.Kept] ? constant : null;

    /// <summary>Plans the builder of an object that requests carry.</summary>
    public static BuilderPlan Of(ObjectModel model, EmissionOptions options)
    {
        EquatableArray<BuilderMember> members = BuilderMember.Of(model);
        return new BuilderPlan(members, JsonSteps.Of(members, options), model.IsForm ? FormSteps.Of(model, members, options) : null);
    }
}
