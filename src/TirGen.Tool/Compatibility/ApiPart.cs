using TirGen.Specification.Parsing;

namespace TirGen.Tool.Compatibility;

/// <summary>A part of a model, by which its place is found.</summary>
/// <param name="Part">The kind of part.</param>
/// <param name="Owner">The C# name of the schema or operation.</param>
/// <param name="Name">The name within it; empty for the schema or operation itself.</param>
internal readonly record struct ApiPart(SpecPart Part, string Owner, string Name = "")
{
    public static ApiPart Schema(string name) => new(SpecPart.Schema, name);

    public static ApiPart Operation(string name) => new(SpecPart.Operation, name);

    /// <summary>The part around this one, or null.</summary>
    public ApiPart? Enclosing => Part switch
    {
        SpecPart.Property or SpecPart.EnumValue => Schema(Owner),
        SpecPart.Parameter => Operation(Owner),
        _ => null,
    };
}
