using TirGen.Specification.Reading;

namespace TirGen.Specification.Checking;

/// <summary>A schema that a payload may be checked by.</summary>
/// <param name="Name">Its name: of an action or of a component.</param>
/// <param name="Node">Where it stands, with references followed.</param>
internal sealed record PayloadSchema(string Name, SpecNode Node)
{
    /// <summary>The property that says which variant a body is; null where none does.</summary>
    public string? Discriminator { get; init; }

    /// <summary>The value of <see cref="Discriminator"/> that stands for this schema; null for a body of any variant.</summary>
    public string? Value { get; init; }
}
