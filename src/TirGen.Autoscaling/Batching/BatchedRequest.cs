namespace TirGen.Autoscaling;

/// <summary>One request on its way through an engine.</summary>
internal sealed class BatchedRequest
{
    public long Arrival { get; set; }

    /// <summary>A number of whoever added it.</summary>
    public int Index { get; set; }

    public long Output { get; set; }

    /// <summary>Tokens whose KV the engine needs before the next token: prompt and what was generated.</summary>
    public long Known { get; set; }

    public long Computed { get; set; }

    public long Generated { get; set; }

    public long Blocks { get; set; }

    /// <summary>Tokens of the present step.</summary>
    public long Chunk { get; set; }

    /// <summary>When it was first in a step; negative before.</summary>
    public long Scheduled { get; set; }

    /// <summary>When its first token was there; negative before.</summary>
    public long FirstToken { get; set; }

    public bool IsFinished => Generated >= Output;

    public void Begin(in TraceRequest request)
    {
        Arrival = request.Arrival.Ticks;
        Known = Math.Max(1, request.InputTokens);
        Output = Math.Max(1, request.OutputTokens);
        Computed = Generated = Blocks = Chunk = 0;
        Scheduled = FirstToken = -1;
    }
}
