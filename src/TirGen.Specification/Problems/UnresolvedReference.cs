using TirGen.Specification.Reading;
using TirGen.Specification.Spelling;

namespace TirGen.Specification.Problems;

/// <summary>What to say of a reference that leads nowhere.</summary>
internal static class UnresolvedReference
{
    /// <summary>The problem of a reference.</summary>
    /// <param name="document">The root of the document that it stands in.</param>
    /// <param name="reference">What it says.</param>
    /// <param name="range">Where it stands.</param>
    public static SpecProblem Of(SpecNode document, string reference, TextRange range)
    {
        string? nearest = Nearest(document, reference);
        return new SpecProblem(SpecProblemKind.UnresolvedReference, Message(reference, nearest), range) { Misspelling = Misspelling.Of(reference, nearest) };
    }

    /// <summary>The reference that was probably meant: to a part beside the one that is not there.</summary>
    private static string? Nearest(SpecNode document, string reference)
    {
        int last = reference.LastIndexOf('/');
        return reference.StartsWith("#", StringComparison.Ordinal) && DocumentPointer.Resolve(document, reference.Substring(0, Math.Max(last, 1))) is SpecObject siblings
            && NearestName.Find(reference.Substring(last + 1), siblings.Members.Select(static m => m.Name)) is { } nearest
            ? reference.Substring(0, last + 1) + nearest
            : null;
    }

    private static string Message(string reference, string? nearest) =>
        !reference.StartsWith("#", StringComparison.Ordinal)
            ? $"The reference \"{reference}\" names no part of a listed document; add a TirGenSpec item for its file, with Generate=\"false\" where that is no API of its own."
        : nearest is null ? $"The reference \"{reference}\" leads nowhere."
        : $"The reference \"{reference}\" leads nowhere; did you mean \"{nearest.Substring(nearest.LastIndexOf('/') + 1)}\"?";
}
