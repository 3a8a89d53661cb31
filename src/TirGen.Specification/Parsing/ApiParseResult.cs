using TirGen.Specification.Model;
using TirGen.Specification.Problems;

namespace TirGen.Specification.Parsing;

/// <summary>What came of a document.</summary>
/// <param name="Model">The model, or null when there is nothing to generate.</param>
/// <param name="Problems">What is wrong with the document.</param>
/// <param name="Places">Where the parts of the model stand.</param>
public sealed record ApiParseResult(ApiModel? Model, IReadOnlyList<SpecProblem> Problems, SpecPlaces Places);
