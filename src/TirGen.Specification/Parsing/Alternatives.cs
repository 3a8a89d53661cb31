using TirGen.Specification.Model;
using TirGen.Specification.Reading;

namespace TirGen.Specification.Parsing;

/// <summary>The forms of which a value has one, and what tells which.</summary>
/// <param name="Discriminator">The member on the wire that does; null where their kinds and members do.</param>
/// <param name="Entries">The forms, each as a schema with the discriminator's value that selects it.</param>
internal sealed record Alternatives(string? Discriminator, IReadOnlyList<(string Value, SpecNode Variant)> Entries)
{
    /// <summary>Without a discriminator, how each of the forms looks.</summary>
    public IReadOnlyList<ShapeModel> Shapes { get; init; } = [];

    /// <summary>Without a discriminator, whether a form stands for one schema alone.</summary>
    public IReadOnlyList<bool> AreAlone { get; init; } = [];
}
