using TirGen.Specification.Model;

namespace TirGen.Specification.Parsing;

/// <summary>The type at one place of a document.</summary>
/// <param name="Type">The type.</param>
/// <param name="IsNullable">Null is valid there.</param>
/// <param name="Constant">The only text that is valid there, or null.</param>
internal sealed record ParsedType(TypeModel Type, bool IsNullable, string? Constant = null);
