namespace TirGen.Specification.Problems;

/// <summary>The kinds of <see cref="SpecProblem"/>; the number is that of the diagnostic (1001 is TIR1001).</summary>
public enum SpecProblemKind
{
    /// <summary>The text is not JSON or YAML: the smallest part around the error is left out. Or it is beyond the reader's limits.</summary>
    Unreadable = 1001,

    /// <summary>A name stands twice in an object. The first counts.</summary>
    DuplicateName = 1002,

    /// <summary>A <c>$ref</c> leads nowhere.</summary>
    UnresolvedReference = 1003,

    /// <summary>A construct that TirGen does not support; what uses it is left out.</summary>
    Unsupported = 1004,

    /// <summary>A rule's expression does not parse or does not fit the schema.</summary>
    InvalidRule = 1005,

    /// <summary>Two parts would get the same C# name; the later one got another.</summary>
    NameClash = 1006,

    /// <summary>The document is not an OpenAPI document of a known version.</summary>
    NotOpenApi = 1007,

    /// <summary>The document has neither operations nor schemas.</summary>
    NothingToGenerate = 1008,

    /// <summary>References run in a circle without ever reaching a schema.</summary>
    CircularReference = 1009,

    /// <summary>A part of the document has the wrong JSON type.</summary>
    InvalidShape = 1010,

    /// <summary>What the project chooses of a document names an operation, a tag or a path that it does not have.</summary>
    NothingChosen = 1011,

    /// <summary>The document says of a value what no type of ours can say: it is read and written as JSON.</summary>
    RawValue = 1012,

    /// <summary>A success has a form of its own, and the method of the operation reads only that of another status.</summary>
    UnreadAnswer = 1013,
}
