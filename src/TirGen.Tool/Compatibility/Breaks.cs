namespace TirGen.Tool.Compatibility;

/// <summary>Whom a change breaks.</summary>
[Flags]
internal enum Breaks
{
    /// <summary>Code that calls the generated types no longer compiles as it stands.</summary>
    Source = 1,

    /// <summary>A program built from the old document no longer understands the API, or the API it.</summary>
    Wire = 2,
}
