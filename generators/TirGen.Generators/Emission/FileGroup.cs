using TirGen.Generators.Code;
using TirGen.Specification.Model;

namespace TirGen.Generators.Emission;

/// <summary>The parts of a model that become one file, with how they are emitted.</summary>
/// <param name="Name">The file's name without namespace and extension.</param>
/// <param name="Parts">The parts in the document's order; none when there is no file.</param>
/// <param name="Options">How they are emitted.</param>
internal sealed record FileGroup<T>(string Name, EquatableArray<T> Parts, EmissionOptions Options)
    where T : IEquatable<T>;
