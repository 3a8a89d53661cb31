namespace TirGen.Generators.Planning.Writing;

/// <summary>Divides steps among the methods that write them.</summary>
internal static class StepRuns
{
    /// <summary>
    /// The most kernel calls per method. The JIT stops inlining them after some number per method, which makes the
    /// whole method several times slower.
    /// </summary>
    private const int MaxPieces = 40;

    /// <summary>The steps in runs of at most <see cref="MaxPieces"/> pieces, one run for each method.</summary>
    public static IReadOnlyList<Steps> Of(Steps ops)
    {
        List<Steps> parts = [];
        List<WriteOp> part = [];
        int pieces = 0;
        foreach (WriteOp op in ops)
        {
            int size = Pieces(op);
            if (pieces > 0 && pieces + size > MaxPieces)
            {
                parts.Add([.. part]);
                part = [];
                pieces = 0;
            }

            part.Add(op);
            pieces += size;
        }

        parts.Add([.. part]);
        return parts;
    }

    /// <summary>How many kernel calls a step prints.</summary>
    private static int Pieces(WriteOp op) => op switch
    {
        WriteOp.Choice choice => choice.Cases.Count,
        WriteOp.Known known => known.Cases.Count + known.Other.Sum(Pieces),
        WriteOp.When branch => branch.Then.Sum(Pieces) + branch.Else.Sum(Pieces),
        WriteOp.Each each => each.Body.Sum(Pieces) + 1,
        WriteOp.UrlJson json => json.Json.Sum(Pieces) + 1,
        WriteOp.FormJson json => json.Json.Sum(Pieces) + 1,
        WriteOp.Require => 0,
        WriteOp.Segment segment => segment.Parts.Sum(Pieces) + 1,
        _ => 1,
    };
}
