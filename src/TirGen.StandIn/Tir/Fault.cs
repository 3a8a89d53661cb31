namespace TirGen.StandIn.Tir;

/// <summary>How a request fails.</summary>
internal enum Fault
{
    /// <summary>Not at all.</summary>
    None,

    /// <summary>With the status 503, before it does anything.</summary>
    Refused,

    /// <summary>The connection ends before it does anything.</summary>
    LostBefore,

    /// <summary>It does its work, and the connection ends in place of the answer.</summary>
    LostAfter,
}
