using Microsoft.CodeAnalysis;
using TirGen.Specification.Selecting;

namespace TirGen.Generators.Pipeline;

/// <summary>A document and what the project says about it.</summary>
/// <param name="Text">The file; the same object as long as its content is the same.</param>
/// <param name="Namespace">The namespace of its types.</param>
/// <param name="IsPublic">Its types are public.</param>
/// <param name="HasInterface">Its client has an interface.</param>
/// <param name="Contexts">Which serializer contexts there are, as the project says it; null where it says nothing.</param>
/// <param name="Selection">What is generated of it.</param>
internal sealed record SpecFile(AdditionalText Text, string Namespace, bool IsPublic, bool HasInterface, string? Contexts, Selection Selection);
