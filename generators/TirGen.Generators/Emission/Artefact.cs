using TirGen.Specification.Model;

namespace TirGen.Generators.Emission;

/// <summary>A kind of file that a model becomes.</summary>
/// <param name="Parts">The parts of a model that get a file each.</param>
/// <param name="Emit">The file of a part.</param>
internal sealed record Artefact<T>(
    Func<ApiModel, EmissionOptions, IEnumerable<T>> Parts,
    Func<T, EmissionOptions, GeneratedFile> Emit)
    where T : IEquatable<T>
{
    /// <summary>The files of a model.</summary>
    public IEnumerable<GeneratedFile> Files(ApiModel model, EmissionOptions options) => Parts(model, options).Select(part => Emit(part, options));
}
