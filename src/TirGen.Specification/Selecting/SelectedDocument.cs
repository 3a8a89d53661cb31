using TirGen.Specification.Problems;
using TirGen.Specification.Reading;

namespace TirGen.Specification.Selecting;

/// <summary>A document without what was not chosen.</summary>
/// <param name="Root">The chosen operations, and of the components what they refer to; every node at its own place.</param>
/// <param name="Problems">A problem for each pattern that meets nothing.</param>
/// <param name="IsEmpty">No operation was chosen.</param>
public sealed record SelectedDocument(SpecNode Root, IReadOnlyList<SpecProblem> Problems, bool IsEmpty)
{
    /// <summary>Chooses. The document itself where everything is chosen, or where it has no operations.</summary>
    /// <param name="root">The document, its references to other documents resolved.</param>
    /// <param name="selection">What to choose.</param>
    public static SelectedDocument Of(SpecNode root, Selection selection) =>
        selection.IsAll || root is not SpecObject document || document["paths"] is not SpecObject
            ? new SelectedDocument(root, [], false)
            : new OperationChoice(document, selection).Choose();
}
