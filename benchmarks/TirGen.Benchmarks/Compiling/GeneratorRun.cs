using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using TirGen.Benchmarks.Measuring;
using TirGen.Generators;
using TirGen.Generators.Emission;
using TirGen.Generators.Planning;
using TirGen.Specification.Parsing;
using TirGen.Specification.Reading;

namespace TirGen.Benchmarks.Compiling;

/// <summary>The generator over one document, run as a compiler runs it.</summary>
public sealed class GeneratorRun
{
    /// <summary>What generated code is compiled against.</summary>
    public static IReadOnlyList<MetadataReference> References { get; } =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(static path => Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal) || Path.GetFileName(path).StartsWith("Microsoft.Kiota.", StringComparison.Ordinal) || Path.GetFileName(path) is "netstandard.dll" or "TirGen.dll")
            .Select(static path => MetadataReference.CreateFromFile(path)),
    ];

    private readonly CSharpCompilation _compilation = CSharpCompilation.Create(
        "Consumer",
        [CSharpSyntaxTree.ParseText("class A;", path: "A.cs")],
        References,
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));

    private readonly SpecText _document;
    private readonly GeneratorDriver _tracking;
    private readonly GeneratorDriver _warm;

    public GeneratorRun(string document)
    {
        _document = new SpecText(document);
        _tracking = Fresh(tracks: true).RunGenerators(_compilation);
        _warm = Fresh(tracks: false).RunGenerators(_compilation);
        if (Result.GeneratedSources.Length == 0)
            throw new InvalidOperationException("The generator produced nothing: " + string.Join("; ", Result.Diagnostics));
    }

    /// <summary>The TIR document that the project itself ships.</summary>
    public static string TirDocument()
    {
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("tir.openapi.json")!;
        using StreamReader reader = new(stream);
        return reader.ReadToEnd();
    }

    /// <summary>Bytes of generated C#, as UTF-8 without the mark.</summary>
    public long SourceBytes => Result.GeneratedSources.Sum(static source => (long)System.Text.Encoding.UTF8.GetByteCount(source.SourceText.ToString()));

    /// <summary>The generated sources.</summary>
    public IReadOnlyList<SyntaxTree> Trees() => [.. Result.GeneratedSources.Select(static source => source.SyntaxTree)];

    /// <summary>How many operations the document has.</summary>
    public int Operations => ApiParser.Parse(JsonReader.Read(_document.GetText().ToString()).Root!, []).Model!.Operations.Count;

    private GeneratorRunResult Result => _warm.GetRunResult().Results.Single();

    /// <summary>Bytes of an assembly that holds nothing else.</summary>
    public long AssemblyBytes()
    {
        using MemoryStream assembly = new();
        _warm.RunGeneratorsAndUpdateCompilation(_compilation, out Compilation output, out _);
        if (!output.Emit(assembly).Success)
            throw new InvalidOperationException("What the generator made does not compile.");
        return assembly.Length;
    }

    /// <summary>A run without any memory of an earlier one.</summary>
    public TimeSpan Cold()
    {
        GeneratorDriver driver = Fresh(tracks: false);
        return ProcessorTime.Of(() => driver.RunGenerators(_compilation));
    }

    /// <summary>A run after a change in the project's C#.</summary>
    public TimeSpan AfterCSharpEdit()
    {
        CSharpCompilation edited = _compilation.AddSyntaxTrees(CSharpSyntaxTree.ParseText("class B;", path: "B.cs"));
        // The compilation itself makes its declarations when first asked; that is not the generator's time.
        _ = edited.GetDiagnostics();
        return ProcessorTime.Of(() => _warm.RunGenerators(edited));
    }

    /// <summary>A project with what the generator made of the document, which it remembers.</summary>
    public Compilation Update(CSharpCompilation project)
    {
        _warm.RunGeneratorsAndUpdateCompilation(project, out Compilation output, out _);
        return output;
    }

    /// <summary>A run after a change of the document.</summary>
    public TimeSpan AfterEdit(string document)
    {
        GeneratorDriver edited = _warm.ReplaceAdditionalText(_document, new SpecText(document));
        return ProcessorTime.Of(() => edited.RunGenerators(_compilation));
    }

    /// <summary>How many outputs of steps are new or different after a change in the project's C#.</summary>
    public int StepsRunByCSharpEdit()
    {
        GeneratorRunResult result = _tracking.RunGenerators(_compilation.AddSyntaxTrees(CSharpSyntaxTree.ParseText("class C;", path: "C.cs"))).GetRunResult().Results.Single();
        return result.TrackedSteps
            .Where(static steps => typeof(TrackingNames).GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic).Any(name => name.Name == steps.Key))
            .SelectMany(static steps => steps.Value)
            .Concat(result.TrackedOutputSteps.SelectMany(static steps => steps.Value))
            .SelectMany(static step => step.Outputs)
            .Count(static output => output.Reason is IncrementalStepRunReason.New or IncrementalStepRunReason.Modified);
    }

    private CSharpGeneratorDriver Fresh(bool tracks) => CSharpGeneratorDriver.Create(
        [new TirGenGenerator().AsSourceGenerator()],
        [_document],
        CSharpParseOptions.Default,
        new SpecOptions(),
        new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: tracks));
}
