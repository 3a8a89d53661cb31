namespace TirGen.Specification.Reading;

/// <summary>The kinds of <see cref="ReadProblem"/>.</summary>
public enum ReadProblemKind
{
    /// <summary>The text is not JSON (or YAML); nothing was read, or all but the part around it.</summary>
    Syntax,

    /// <summary>An object has a name twice; the first value counts.</summary>
    DuplicateName,

    /// <summary>Values are nested deeper, or the text is longer, than the reader takes; nothing was read.</summary>
    Limit,
}
