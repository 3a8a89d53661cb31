using TirGen.Specification.Model;

namespace TirGen.Specification.Selecting;

/// <summary>
/// Which operations of a document are generated: those that one of the patterns meets. In a pattern <c>*</c> stands for any text; case counts.
/// </summary>
/// <param name="Operations">Patterns of operation ids, of the C# names of operations, or of the actions of a discriminated body.</param>
/// <param name="Tags">Patterns of tags.</param>
/// <param name="Paths">Patterns of path templates, maybe with a method and a blank in front: <c>GET /orders/*</c>.</param>
public sealed record Selection(EquatableArray<string> Operations, EquatableArray<string> Tags, EquatableArray<string> Paths)
{
    // In the files that tell compilers about items a semicolon begins a comment: the package's targets write the other.
    private static readonly char[] Separators = [';', '|'];

    /// <summary>Everything.</summary>
    public static Selection All { get; } = new(EquatableArray<string>.Empty, EquatableArray<string>.Empty, EquatableArray<string>.Empty);

    /// <summary>Whether nothing is named, so that everything is chosen.</summary>
    public bool IsAll => Operations.Count + Tags.Count + Paths.Count == 0;

    /// <summary>A selection of three lists, each with <c>;</c> or <c>|</c> between its patterns; blank ones count for nothing.</summary>
    public static Selection Of(string? operations, string? tags, string? paths) => new(List(operations), List(tags), List(paths));

    private static EquatableArray<string> List(string? patterns) =>
        new((patterns ?? "").Split(Separators).Select(static pattern => pattern.Trim()).Where(static pattern => pattern.Length > 0));
}
