namespace TirGen.Requests;

/// <summary>Where a text will stand, which limits what it can hold.</summary>
internal enum TextPlace
{
    /// <summary>Any text.</summary>
    Json,

    /// <summary>Any text.</summary>
    Query,

    /// <summary>A segment of a path: not empty, and not one that URLs resolve.</summary>
    Path,

    /// <summary>A header or cookie: printable ASCII.</summary>
    Header,
}
