using TirGen.Generators.Code;
using TirGen.Generators.Planning.Members;

namespace TirGen.Generators.Planning.Writing;

/// <summary>How an object's builder writes itself as JSON: its members as steps.</summary>
internal static class JsonSteps
{
    /// <summary>The fused steps of the whole object.</summary>
    public static Steps Of(IReadOnlyList<BuilderMember> members, EmissionOptions options)
    {
        if (members.Count == 0)
        {
            return [new WriteOp.Literal("{}"), new WriteOp.Kept("")];
        }

        MemberOps written = new(new ValueOps(options));
        // With a first member that is always there every comma has its place; without one each member brings its own.
        bool isAnchored = members[0].Presence is null;
        List<WriteOp> ops = [];
        for (int i = 0; i < members.Count; i++)
        {
            BuilderMember member = members[i];
            WriteOp name = new WriteOp.Literal((isAnchored && i == 0 ? "{" : ",") + JsonLiteral.Quote(member.Property.WireName) + ":");
            if (member.Presence is null)
            {
                ops.AddRange([name, .. written.OrHole(member)]);
            }
            else
            {
                ops.Add(new WriteOp.When(member.Presence, [name, .. written.Of(member)], []));
            }
        }

        return WriteOpFusion.Fuse([.. ops, isAnchored ? new WriteOp.Literal("}") : new WriteOp.Braces(), new WriteOp.Kept(MemberOps.Defaults(members))]);
    }
}
