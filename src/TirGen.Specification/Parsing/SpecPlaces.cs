using TirGen.Specification.Reading;

namespace TirGen.Specification.Parsing;

/// <summary>Where the parts of a model stand in the document. Beside the model and not in it: an edit that only moves things changes no model.</summary>
public sealed class SpecPlaces
{
    private readonly Dictionary<(SpecPart Part, string Owner, string Name), TextRange> _ranges = [];

    /// <summary>The place of a part, or null when the model has no such part.</summary>
    /// <param name="part">The kind of part.</param>
    /// <param name="owner">The C# name of the schema or operation.</param>
    /// <param name="name">The name within it; empty for the schema or operation itself.</param>
    public TextRange? Find(SpecPart part, string owner, string name = "") =>
        _ranges.TryGetValue((part, owner, name), out TextRange range) ? range : null;

    internal void Add(SpecPart part, string owner, TextRange range) => Add(part, owner, "", range);

    internal void Add(SpecPart part, string owner, string name, TextRange range) => _ranges[(part, owner, name)] = range;
}
