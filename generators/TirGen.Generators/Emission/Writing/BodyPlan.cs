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
        if (members.Count == 0 && model.AdditionalProperties is null)
        {
            return [new WriteOp.Literal("{}")];
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

        if (model.AdditionalProperties is not null)
        {
            ops.Add(Additional());
        }

        ops.Add(isAnchored ? new WriteOp.Literal("}") : new WriteOp.Braces());
        return WriteOpFusion.Fuse(ops);
    }

    private static WriteOp.When Additional()
    {
        IReadOnlyList<WriteOp> pair =
        [
            .. ValueOps.Text("extra.Key"),
            new WriteOp.Literal(":"),
            new WriteOp.Fragment($"(({TypeNames.Fragment})extra.Value)"),
            new WriteOp.Literal(","),
        ];
        WriteOp.Each each = new("_additionalProperties", "extra", IsSpan: false, pair);
        return new WriteOp.When("_additionalProperties is { Count: > 0 }", [new WriteOp.Literal(","), each], []);
    }
}
