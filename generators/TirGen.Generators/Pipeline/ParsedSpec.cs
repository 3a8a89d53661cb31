using TirGen.Generators.Code;
using TirGen.Specification.Model;

namespace TirGen.Generators.Pipeline;

/// <summary>What came of one document.</summary>
/// <param name="Model">The model, or null when there is nothing to generate from.</param>
/// <param name="Options">How it is emitted.</param>
/// <param name="Failure">Why there is no model.</param>
internal sealed record ParsedSpec(ApiModel? Model, EmissionOptions Options, Failure? Failure);
