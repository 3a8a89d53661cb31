using TirGen.Specification.Model;
using TirGen.Specification.Problems;

namespace TirGen.Specification.Parsing;

/// <summary>A model, unless there is nothing to generate, and what is wrong with the document.</summary>
public sealed record ApiParseResult(ApiModel? Model, IReadOnlyList<SpecProblem> Problems);
