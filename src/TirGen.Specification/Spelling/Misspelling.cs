namespace TirGen.Specification.Spelling;

/// <summary>A name of a document, and the one that was probably meant.</summary>
/// <param name="Found">What stands there.</param>
/// <param name="Meant">What should.</param>
public sealed record Misspelling(string Found, string Meant)
{
    /// <summary>The misspelling of a name, when one is near.</summary>
    public static Misspelling? Of(string found, string? nearest) => nearest is null ? null : new Misspelling(found, nearest);
}
