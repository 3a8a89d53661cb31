using TirGen.Specification.Reading;

namespace TirGen.Specification.Parsing;

/// <summary>The JSON body of an operation.</summary>
/// <param name="Schema">Its schema, or null when the operation has no body.</param>
/// <param name="Actions">For a discriminated body the variants by the discriminator's value.</param>
internal sealed record RequestBody(SpecNode? Schema, IReadOnlyList<(string Action, SpecNode Variant)> Actions)
{
    public static RequestBody None { get; } = new(null, []);
}
