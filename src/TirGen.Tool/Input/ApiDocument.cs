using TirGen.Specification.Bundling;
using TirGen.Specification.Parsing;
using TirGen.Specification.Problems;
using TirGen.Specification.Reading;
using TirGen.Specification.Selecting;
using TirGen.Specification.Yaml;

namespace TirGen.Tool.Input;

/// <summary>The API document that a command works with.</summary>
/// <param name="Name">Its path, or what stands for one.</param>
/// <param name="Text">Its text.</param>
/// <param name="Root">Its content.</param>
internal sealed record ApiDocument(string Name, string Text, SpecNode Root)
{
    private readonly LineMap _lines = new(Text);

    private const string Bundled = "tir-model-endpoints.openapi.json";

    /// <summary>The document as its reader gave it.</summary>
    public required ReadResult Content { get; init; }

    /// <summary>What the command is to see of it.</summary>
    public Selection Selection { get; init; } = Selection.All;

    /// <summary>Reads a document; without a path the TIR document that the tool brings.</summary>
    /// <param name="path">The document.</param>
    /// <param name="others">Further documents that it may refer to, wherever they are.</param>
    /// <exception cref="InputException">The document cannot be read.</exception>
    public static ApiDocument Read(string? path, IReadOnlyList<string>? others = null)
    {
        string name = path ?? Bundled;
        string text = path is null ? ReadBundled() : TextFile.Read(path);
        ReadResult read = SpecReader.ReadWithReferences(name, text, other => path is null ? null : ReadOther(path, other, others ?? []), options: ReadOptions.Default);
        if (read.Root is not null)
        {
            return new ApiDocument(name, text, read.Root) { Content = read };
        }

        TextPosition position = new LineMap(text).At(read.Problems[0].Range.Start);
        throw new InputException($"{name}({position.Line},{position.Column}): {read.Problems[0].Message}");
    }

    /// <summary>A problem of the document as compilers print it.</summary>
    public string Describe(SpecProblem problem) => $"{At(problem.Range)}: {SpecProblemSeverity.Of(problem.Kind).Name()} {IdOf(problem)}: {problem.Message}";

    /// <summary>The diagnostic of a problem.</summary>
    public static string IdOf(SpecProblem problem) => $"TIR{(int)problem.Kind}";

    /// <summary>Parses the document; the answer has a model.</summary>
    /// <param name="reservedNames">C# type names that the emitter takes for itself.</param>
    /// <exception cref="InputException">The document gives no code.</exception>
    public ApiParseResult ParseModel(IEnumerable<string> reservedNames)
    {
        SelectedDocument selected = SelectedDocument.Of(Root, Selection);
        if (selected.IsEmpty)
        {
            throw new InputException($"{At(selected.Problems[0].Range)}: {selected.Problems[0].Message}");
        }

        ApiParseResult parsed = ApiParser.Parse(selected.Root, reservedNames);
        return parsed.Model is not null ? parsed : throw new InputException($"{At(parsed.Problems[^1].Range)}: {parsed.Problems[^1].Message}");
    }

    /// <summary>Line and column of the first character of a range.</summary>
    public TextPosition PositionOf(TextRange range) => _lines.At(range.Start);

    /// <summary>A place in the document as compilers print it: <c>file(line,column)</c>.</summary>
    public string At(TextRange range)
    {
        TextPosition position = PositionOf(range);
        return $"{Name}({position.Line},{position.Column})";
    }

    private static string ReadBundled()
    {
        using Stream stream = typeof(ApiDocument).Assembly.GetManifestResourceStream(Bundled)
            ?? throw new InputException("The tool was built without the TIR document; name one with --spec.");
        using StreamReader reader = new(stream);
        return reader.ReadToEnd();
    }

    /// <summary>A document that another one refers to: in the folder of that one or below, or named to the command.</summary>
    internal static string? ReadOther(string document, string other, IReadOnlyList<string> named)
    {
        if (named.Any(file => Path.GetFullPath(file) == Path.GetFullPath(other)))
        {
            return TextFile.Read(other);
        }

        string path = DocumentPath.Normalize(document);
        string folder = path[..(path.LastIndexOf('/') + 1)];
        bool isBelow = folder.Length > 0 ? other.StartsWith(folder, StringComparison.Ordinal) : !other.StartsWith("..", StringComparison.Ordinal) && !Path.IsPathRooted(other);
        return isBelow && File.Exists(other) ? TextFile.Read(other) : null;
    }
}
