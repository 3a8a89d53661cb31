using TirGen.Generators.Emission;

namespace TirGen.Generators.Pipeline;

/// <summary>One part of a model that becomes one file, with how it is emitted.</summary>
internal sealed record EmissionUnit<T>(T Part, EmissionOptions Options)
    where T : IEquatable<T>;
