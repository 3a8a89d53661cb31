namespace TirGen.Specification.Model;

/// <summary>What a document says about one of its parts in words.</summary>
/// <param name="Text">The description or summary; empty when there is none.</param>
/// <param name="Evidence">How sure the text is: <c>documented</c>, <c>inferred</c>, or null when the document does not say.</param>
/// <param name="Source">Where the fact was found, or null.</param>
/// <param name="IsDeprecated">The document marks the part as deprecated.</param>
public sealed record DocumentationModel(string Text, string? Evidence = null, string? Source = null, bool IsDeprecated = false)
{
    /// <summary>What the API takes where a member or parameter is left out, as JSON; null when the document does not say, or it is no scalar.</summary>
    public string? Default { get; init; }

    /// <summary>What values the keywords of the schema admit, as a sentence such as <c>At least 1.</c>; null when they admit all of the type.</summary>
    public string? Limits { get; init; }

    /// <summary>Nothing is said.</summary>
    public static DocumentationModel None { get; } = new("");
}
