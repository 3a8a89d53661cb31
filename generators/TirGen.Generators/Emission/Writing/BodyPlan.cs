using TirGen.Specification.Model;

namespace TirGen.Generators.Emission.Writing;

/// <summary>Plans how an object's builder writes itself: its members with static commas, as steps.</summary>
internal static class BodyPlan
{
    /// <summary>The fused steps of the whole object.</summary>
    public static IReadOnlyList<WriteOp> Of(ObjectModel model, EmissionOptions options)
    {
        ValueOps values = new(options);
        IReadOnlyList<BuilderMember> members = BuilderMember.Of(model, options);
        int first = members.ToList().FindIndex(static m => m.Presence is null);
        List<WriteOp> ops = [new WriteOp.Literal("{")];
        for (int i = 0; i < members.Count; i++)
        {
            BuilderMember member = members[i];
            string name = JsonLiteral.Quote(member.Property.WireName) + ":";
            // Up to the first member that is always there a comma follows, behind it a comma leads.
            bool trails = first < 0 || i < first;
            bool leads = first >= 0 && i > first;
            List<WriteOp> written = [new WriteOp.Literal((leads ? "," : "") + name), .. member.Write(values)];
            if (trails)
            {
                written.Add(new WriteOp.Literal(","));
            }

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
            ops.Add(Additional(leads: first >= 0));
        }

        if (first < 0 && (members.Count > 0 || model.AdditionalProperties is not null))
        {
            ops.Add(new WriteOp.TrimComma());
        }

        ops.Add(new WriteOp.Literal("}"));
        return WriteOpFusion.Fuse(ops);
    }

    private static WriteOp.When Additional(bool leads)
    {
        IReadOnlyList<WriteOp> pair =
        [
            .. ValueOps.Text("extra.Key"),
            new WriteOp.Literal(":"),
            new WriteOp.Fragment($"(({TypeNames.Fragment})extra.Value)"),
            new WriteOp.Literal(","),
        ];
        WriteOp.Each each = new("_additionalProperties", "extra", IsSpan: false, pair);
        return new WriteOp.When(
            "_additionalProperties is { Count: > 0 }",
            leads ? [new WriteOp.Literal(","), each] : [each, new WriteOp.Literal(",")],
            []);
    }
}
