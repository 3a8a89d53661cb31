using TirGen.Specification.Bundling;
using TirGen.Specification.Reading;

namespace TirGen.Specification.Yaml;

/// <summary>Reads a document in the notation that its file name tells: YAML for <c>.yaml</c> and <c>.yml</c>, otherwise JSON.</summary>
public static class SpecReader
{
    /// <summary>Whether a file of this name is YAML.</summary>
    public static bool IsYaml(string path) =>
        path.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".yml", StringComparison.OrdinalIgnoreCase);

    /// <summary>Reads a document, and takes into it what it refers to in others.</summary>
    /// <param name="path">The name of the file; it is not opened.</param>
    /// <param name="text">Its content.</param>
    /// <param name="open">The content of another document by its path, without <c>.</c> and <c>..</c> and with forward slashes; null when there is none.</param>
    /// <param name="cancellation">Ends the reading with <see cref="OperationCanceledException"/>.</param>
    /// <param name="options">The limits; by default a broken document gives what can be read of it.</param>
    public static ReadResult ReadWithReferences(
        string path, string text, Func<string, string?> open, CancellationToken cancellation = default, ReadOptions? options = null)
    {
        options ??= new ReadOptions { Recovers = true };
        ReadResult read = Read(path, text, options, cancellation);
        return read.Root is null ? read : read with
        {
            Root = ReferenceBundler.Bundle(NamedReferences.Resolve(read.Root), path, Other),
        };

        SpecNode? Other(string name) =>
            open(name) is { } content && Read(name, content, options, cancellation).Root is { } other ? NamedReferences.Resolve(other) : null;
    }

    /// <summary>Reads a whole text. Never throws on bad input; both notations give the same tree.</summary>
    /// <param name="path">The name of the file; it is not opened.</param>
    /// <param name="text">Its content.</param>
    /// <param name="options">The limits; comments are YAML's own there.</param>
    /// <param name="cancellation">Ends the reading with <see cref="OperationCanceledException"/>.</param>
    public static ReadResult Read(string path, string text, ReadOptions? options = null, CancellationToken cancellation = default)
    {
        options ??= ReadOptions.Default;
        if (!IsYaml(path))
        {
            return JsonReader.Read(text, options, cancellation);
        }

        try
        {
            return YamlReader.Read(text, options, cancellation);
        }
        catch (Exception exception) when (exception is FileNotFoundException or FileLoadException or BadImageFormatException)
        {
            // A host that has loaded another version already, or one without the files beside the generator.
            string message = $"This host cannot load YamlDotNet, which reads YAML: {exception.Message} A JSON document needs no library.";
            return new ReadResult(null, [new ReadProblem(ReadProblemKind.Syntax, message, new TextRange(0, 0))]);
        }
    }
}
