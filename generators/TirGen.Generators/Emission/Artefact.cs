using TirGen.Generators.Code;
using TirGen.Specification.Model;

namespace TirGen.Generators.Emission;

/// <summary>A kind of file that a model becomes.</summary>
/// <param name="Kind">The kind's name, which the pipeline's step and files of several parts are named after.</param>
/// <param name="Parts">The parts of a model.</param>
/// <param name="NameOf">The name of a part, which no other part of the kind has.</param>
/// <param name="Print">Writes a part into its file.</param>
internal sealed record Artefact<T>(
    string Kind,
    Func<ApiModel, EmissionOptions, IEnumerable<T>> Parts,
    Func<T, EmissionOptions, string> NameOf,
    Action<SourceWriter, T, EmissionOptions> Print)
    where T : IEquatable<T>
{
    /// <summary>Whether a part is a few lines, beside which the head of a file of its own would be long.</summary>
    public bool IsSmall { get; init; }

    /// <summary>The parts of a model, by the file that they go into.</summary>
    public IEnumerable<FileGroup<T>> Groups(ApiModel model, EmissionOptions options) =>
        FileGroups.Of(Kind, Parts(model, options), part => NameOf(part, options), options, IsSmall);

    /// <summary>The file of a group.</summary>
    public GeneratedFile Emit(FileGroup<T> group)
    {
        SourceWriter writer = new();
        foreach (T part in group.Parts)
        {
            writer.Blank();
            Print(writer, part, group.Options);
        }

        return new GeneratedFile(group.Name, FileFrame.Around(writer.ToString(), group.Options));
    }

    /// <summary>The files of a model.</summary>
    public IEnumerable<GeneratedFile> Files(ApiModel model, EmissionOptions options) => Groups(model, options).Where(static group => group.Parts.Count > 0).Select(Emit);
}
