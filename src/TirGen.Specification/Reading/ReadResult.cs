namespace TirGen.Specification.Reading;

/// <summary>A tree, unless the text could not be read, and what is wrong with the text. A reading that recovers gives both.</summary>
public sealed record ReadResult(SpecNode? Root, IReadOnlyList<ReadProblem> Problems);
