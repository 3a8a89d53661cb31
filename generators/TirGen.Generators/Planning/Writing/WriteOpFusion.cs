namespace TirGen.Generators.Planning.Writing;

/// <summary>Joins neighbouring literals, also through the literals of a choice: each store saved is a bound that need not be computed.</summary>
internal static class WriteOpFusion
{
    /// <summary>A longer literal is not repeated in every case of a choice.</summary>
    private const int MaxRepeated = 64;

    public static Steps Fuse(Steps ops)
    {
        List<WriteOp> fused = [];
        foreach (WriteOp op in ops)
        {
            Append(fused, Inner(op));
        }

        return [.. fused];
    }

    private static WriteOp Inner(WriteOp op) => op switch
    {
        WriteOp.When branch => branch with { Then = Fuse(branch.Then), Else = Fuse(branch.Else) },
        WriteOp.Known known => known with { Other = Fuse(known.Other) },
        WriteOp.Each each => each with { Body = Fuse(each.Body) },
        WriteOp.UrlJson json => json with { Json = Fuse(json.Json) },
        WriteOp.FormJson json => json with { Json = Fuse(json.Json) },
        _ => op,
    };

    private static WriteOp.Choice Around(WriteOp.Choice choice, string before, string behind)
    {
        return choice with { Cases = new(choice.Cases.Select(Longer)), Unmade = choice.Unmade is null ? null : Longer(choice.Unmade) };

        ChoiceCase Longer(ChoiceCase one) => one with { Text = before + one.Text + behind };
    }

    private static void Append(List<WriteOp> fused, WriteOp op)
    {
        WriteOp? last = fused.Count > 0 ? fused[fused.Count - 1] : null;
        WriteOp? joined = (last, op) switch
        {
            (WriteOp.Literal a, WriteOp.Literal b) => new WriteOp.Literal(a.Text + b.Text),
            (WriteOp.Literal a, WriteOp.Choice b) when a.Text.Length <= MaxRepeated => Around(b, a.Text, ""),
            (WriteOp.Choice a, WriteOp.Literal b) when b.Text.Length <= MaxRepeated => Around(a, "", b.Text),
            (WriteOp.Literal a, WriteOp.Known b) when a.Text.Length <= MaxRepeated =>
                new WriteOp.Known(b.Value, new(b.Cases.Select(c => c with { Text = a.Text + c.Text })), Fuse([a, .. b.Other])),
            (WriteOp.Known a, WriteOp.Literal b) when b.Text.Length <= MaxRepeated =>
                new WriteOp.Known(a.Value, new(a.Cases.Select(c => c with { Text = c.Text + b.Text })), Fuse([.. a.Other, b])),
            _ => null,
        };
        if (joined is null)
        {
            fused.Add(op);
        }
        else
        {
            fused[fused.Count - 1] = joined;
        }
    }
}
