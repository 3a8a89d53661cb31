using TirGen.Specification.Reading;

namespace TirGen.Specification.Parsing;

/// <summary>The objects of which a value is one, and the member that tells which.</summary>
/// <param name="Discriminator">The member on the wire.</param>
/// <param name="Entries">Its values, each with a reference to the object's schema.</param>
internal sealed record Alternatives(string Discriminator, IReadOnlyList<(string Value, SpecNode Variant)> Entries);
