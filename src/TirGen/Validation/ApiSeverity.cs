namespace TirGen;

/// <summary>How much a broken rule matters.</summary>
public enum ApiSeverity
{
    /// <summary>Something has no effect or is usually given too.</summary>
    Info,

    /// <summary>The request does not do what it says.</summary>
    Warning,

    /// <summary>The API refuses the request.</summary>
    Error,
}
