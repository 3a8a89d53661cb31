using TirGen.Specification.Model;
using TirGen.Specification.Reading;

namespace TirGen.Specification.Parsing;

/// <summary>The body of an operation before its types are parsed.</summary>
/// <param name="Kind">How it is sent.</param>
/// <param name="MediaType">The media type as written.</param>
/// <param name="Content">The media type object: schema and encoding.</param>
/// <param name="Actions">For a discriminated JSON body the variants by the discriminator's value.</param>
internal sealed record RequestBody(BodyKind Kind, string MediaType, SpecObject? Content, IReadOnlyList<(string Action, SpecNode Variant)> Actions)
{
    public static RequestBody None { get; } = new(BodyKind.None, "", null, []);

    /// <summary>It must be sent.</summary>
    public bool IsRequired { get; init; }

    /// <summary>The schema, or null when the media type has none.</summary>
    public SpecNode? Schema => Content?["schema"];
}
