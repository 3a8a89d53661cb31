namespace TirGen.Tool.Endpoints;

/// <summary>How an endpoint ended.</summary>
internal enum OutcomeKind
{
    /// <summary>It was as wanted already; nothing was sent.</summary>
    Equal,

    /// <summary>The action was sent, and reading again shows that it was taken.</summary>
    Applied,

    /// <summary>The action was accepted, and reading again does not show it.</summary>
    NotTaken,

    /// <summary>It was refused, or no answer came and reading does not show that it was taken.</summary>
    Failed,

    /// <summary>Nothing was sent, since another endpoint had failed before.</summary>
    Skipped,
}
