using TirGen.Generators.Emission.Code;
using TirGen.Generators.Emission.Members;
using TirGen.Specification.Model;

namespace TirGen.Generators.Emission.Writing;

/// <summary>Plans how an object's builder writes itself: its members as steps.</summary>
internal static class BodyPlan
{
    /// <summary>The fused steps of the whole object.</summary>
    public static IReadOnlyList<WriteOp> Of(ObjectModel model, EmissionOptions options)
    {
        ValueOps values = new(options);
        IReadOnlyList<BuilderMember> members = BuilderMember.Of(model, options);
        if (members.Count == 0)
        {
            return [new WriteOp.Literal("{}"), new WriteOp.Kept()];
        }

        // With a first member that is always there every comma has its place; without one each member brings its own.
        bool isAnchored = members.Count > 0 && members[0].Presence is null;
        List<WriteOp> ops = [];
        for (int i = 0; i < members.Count; i++)
        {
            BuilderMember member = members[i];
            string name = (isAnchored && i == 0 ? "{" : ",") + JsonLiteral.Quote(member.Property.WireName) + ":";
            IReadOnlyList<WriteOp> written = [new WriteOp.Literal(name), .. member.Write(values)];
            if (member.Presence is null)
            {
                ops.AddRange(written);
            }
            else
            {
                ops.Add(new WriteOp.When(member.Presence, written, []));
            }
        }

        return WriteOpFusion.Fuse([.. ops, isAnchored ? new WriteOp.Literal("}") : new WriteOp.Braces(), new WriteOp.Kept()]);
    }

    /// <summary>The steps of an object whose record kept members of the document: those that must be there are looked at one by one.</summary>
    public static IReadOnlyList<WriteOp> OfKept(ObjectModel model, EmissionOptions options)
    {
        ValueOps values = new(options);
        return
        [
            .. BuilderMember.Of(model, options).Select(member => new WriteOp.When(
                member.Presence ?? $"!kept.Holds({member.NameCode}) || {member.IsMade(options)}",
                [new WriteOp.Literal("," + JsonLiteral.Quote(member.Property.WireName) + ":"), .. member.Write(values)],
                [])),
            new WriteOp.Braces(),
            new WriteOp.Kept(),
        ];
    }

    /// <summary>Whether members that must be there stand in the way of sending what was kept of them.</summary>
    public static bool HasRequired(IReadOnlyList<BuilderMember> members) => members.Any(static m => m.Presence is null && m.Shape != MemberShape.Constant);
}
