namespace TirGen.Generators.Code;

/// <summary>Which serializer contexts a document gets.</summary>
internal enum ContextScope
{
    /// <summary>One for everything, and one for each operation with JSON of its own.</summary>
    Operations,

    /// <summary>One for everything.</summary>
    Document,

    /// <summary>None: the types have their converters all the same.</summary>
    None,
}
