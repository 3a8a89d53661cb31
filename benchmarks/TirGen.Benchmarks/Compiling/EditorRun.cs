using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using TirGen.Analyzers.Usage;
using TirGen.Benchmarks.Measuring;
using TirGen.Generators;

namespace TirGen.Benchmarks.Compiling;

/// <summary>
/// What an editor waits for after a key in a C# file: what the compiler and the analyzers have to say of that file. It stands on Roslyn's own
/// workspace, as editors do, which puts an edit into the compilation that already has the generated files; a compilation that is made anew
/// from generator and files would read the declarations of every generated file again with each key.
/// </summary>
public sealed class EditorRun : IDisposable
{
    private const int Files = 200;

    private readonly AdhocWorkspace _workspace = new();
    private readonly DocumentId _edited;
    private readonly ImmutableArray<DiagnosticAnalyzer> _analyzers;
    private Solution _solution;
    private int _edits;

    /// <param name="document">The OpenAPI document of a project that uses the package, as JSON; null for a project that does not.</param>
    /// <param name="further">Further C# files of the project.</param>
    public EditorRun(string? document, IEnumerable<string> further)
    {
        ProjectId id = ProjectId.CreateNewId();
        IReadOnlyList<DocumentInfo> files =
        [
            .. ProjectSource.Create(Files, usesApi: false).Concat(further).Select((text, n) => Info(id, $"/consumer/File{n}.cs", text)),
        ];
        _edited = files[0].Id;
        ProjectInfo project = ProjectInfo.Create(
            id, VersionStamp.Default, "Consumer", "Consumer", LanguageNames.CSharp,
            compilationOptions: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable),
            documents: files,
            metadataReferences: GeneratorRun.References);
        _analyzers = [new Onlooker()];
        if (document is not null)
        {
            _analyzers = [new RequestCreationAnalyzer(), new ParameterAnalyzer()];
            project = project
                .WithAdditionalDocuments([Info(id, "/consumer/api.openapi.json", document)])
                .WithAnalyzerConfigDocuments([Info(id, "/consumer/.globalconfig", Metadata)])
                .WithAnalyzerReferences([new GeneratorReference()]);
        }

        _solution = _workspace.AddProject(project).Solution;
        _ = FirstDiagnostics();
    }

    /// <summary>The time until a changed file has its diagnostics.</summary>
    public TimeSpan FirstDiagnostics()
    {
        // Text that differs with each edit, so that nothing of an earlier one answers.
        string text = $"// changed {_edits++}\n" + ProjectSource.Create(1, usesApi: false)[0];
        _solution = _solution.WithDocumentText(_edited, SourceText.From(text, Encoding.UTF8));
        Document document = _solution.GetDocument(_edited)!;
        return ProcessorTime.Of(() =>
        {
            SemanticModel model = document.GetSemanticModelAsync().GetAwaiter().GetResult()!;
            _ = model.GetDiagnostics();
            _ = model.Compilation.WithAnalyzers(_analyzers).GetAnalyzerSemanticDiagnosticsAsync(model, null, CancellationToken.None).GetAwaiter().GetResult();
        });
    }

    public void Dispose() => _workspace.Dispose();

    private const string Metadata = """
        is_global = true

        [/consumer/api.openapi.json]
        build_metadata.AdditionalFiles.TirGenKind = Spec
        build_metadata.AdditionalFiles.TirGenNamespace = Sample.Api
        """;

    private static DocumentInfo Info(ProjectId project, string path, string text) => DocumentInfo.Create(
        DocumentId.CreateNewId(project),
        Path.GetFileName(path),
        loader: TextLoader.From(TextAndVersion.Create(SourceText.From(text, Encoding.UTF8), VersionStamp.Default)),
        filePath: path);

    /// <summary>Stands for the analyzers that an editor always runs: it sees what the package's see, and says nothing.</summary>
    [DiagnosticAnalyzer(LanguageNames.CSharp)]
    [SuppressMessage("MicrosoftCodeAnalysisCorrectness", "RS1036", Justification = Onlooker.OnlyHere)]
    [SuppressMessage("MicrosoftCodeAnalysisCorrectness", "RS1038", Justification = Onlooker.OnlyHere)]
    [SuppressMessage("MicrosoftCodeAnalysisCorrectness", "RS1041", Justification = Onlooker.OnlyHere)]
    private sealed class Onlooker : DiagnosticAnalyzer
    {
        private const string OnlyHere = "No compiler loads it; it runs in this process.";

        public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
            [new("SEEN", "Seen", "Seen", "Editor", DiagnosticSeverity.Hidden, isEnabledByDefault: true)];

        public override void Initialize(AnalysisContext context)
        {
            context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
            context.EnableConcurrentExecution();
            context.RegisterOperationAction(static _ => { }, OperationKind.ObjectCreation);
        }
    }

    /// <summary>The generator, as a package hands it to a workspace.</summary>
    private sealed class GeneratorReference : AnalyzerReference
    {
        // One instance: the workspace finds a generator's reference again by the generator itself.
        private readonly ImmutableArray<ISourceGenerator> _generators = [new TirGenGenerator().AsSourceGenerator()];

        public override string? FullPath => null;

        public override object Id => nameof(TirGenGenerator);

        public override ImmutableArray<DiagnosticAnalyzer> GetAnalyzers(string language) => [];

        public override ImmutableArray<DiagnosticAnalyzer> GetAnalyzersForAllLanguages() => [];

        public override ImmutableArray<ISourceGenerator> GetGenerators(string language) => _generators;

        public override ImmutableArray<ISourceGenerator> GetGeneratorsForAllLanguages() => _generators;
    }
}
