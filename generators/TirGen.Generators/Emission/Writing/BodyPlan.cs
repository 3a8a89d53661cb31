using TirGen.Generators.Emission.Code;
using TirGen.Specification.Model;

namespace TirGen.Generators.Emission.Writing;

/// <summary>Plans how an object's builder writes itself: its members as steps.</summary>
internal static class BodyPlan
{
    /// <summary>The fused steps of the whole object.</summary>
    public static IReadOnlyList<WriteOp> Of(ObjectModel model, EmissionOptions options)
    {
        ValueOps values = new(options);
        IReadOnlyList<BuilderMember> members = BuilderMember.Of(model);
        if (members.Count == 0)
        {
            return [new WriteOp.Literal("{}"), new WriteOp.Kept("")];
        }

        // With a first member that is always there every comma has its place; without one each member brings its own.
        bool isAnchored = members.Count > 0 && members[0].Presence is null;
        List<WriteOp> ops = [];
        for (int i = 0; i < members.Count; i++)
        {
            BuilderMember member = members[i];
            string name = (isAnchored && i == 0 ? "{" : ",") + JsonLiteral.Quote(member.Property.WireName) + ":";
            if (member.Presence is null)
            {
                ops.Add(new WriteOp.Literal(name));
                ops.AddRange(member.WriteOrHole(values));
            }
            else
            {
                ops.Add(new WriteOp.When(member.Presence, [new WriteOp.Literal(name), .. member.Write(values)], []));
            }
        }

        return WriteOpFusion.Fuse([.. ops, isAnchored ? new WriteOp.Literal("}") : new WriteOp.Braces(), new WriteOp.Kept(string.Join("\n", members.Select(static m => m.Default).OfType<string>()))]);
    }
}
