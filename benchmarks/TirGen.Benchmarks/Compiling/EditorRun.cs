using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using TirGen.Analyzers.Usage;
using TirGen.Benchmarks.Measuring;

namespace TirGen.Benchmarks.Compiling;

/// <summary>What an editor waits for after a key in a C# file: what the compiler and the analyzers have to say of that file.</summary>
public sealed class EditorRun
{
    private const int Files = 200;

    private readonly GeneratorRun _generator;
    private readonly CSharpCompilation _project;

    /// <param name="generator">The document of the project.</param>
    public EditorRun(GeneratorRun generator)
    {
        _generator = generator;
        _project = CSharpCompilation.Create(
            "Consumer",
            ProjectSource.Create(Files, usesApi: false).Select(static (text, n) => CSharpSyntaxTree.ParseText(text, path: $"File{n}.cs")),
            GeneratorRun.References,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        _ = _project.GetDiagnostics();
    }

    /// <summary>The time until a changed file has its diagnostics.</summary>
    /// <param name="usesPackage">With the generator, what it made, and the analyzers.</param>
    public TimeSpan FirstDiagnostics(bool usesPackage)
    {
        SyntaxTree file = _project.SyntaxTrees[0];
        SyntaxTree edited = file.WithChangedText(file.GetText().WithChanges(new Microsoft.CodeAnalysis.Text.TextChange(new(0, 0), "// changed\n")));
        CSharpCompilation project = _project.ReplaceSyntaxTree(file, edited);
        return ProcessorTime.Of(() =>
        {
            Compilation compilation = usesPackage ? _generator.Update(project) : project;
            SemanticModel model = compilation.GetSemanticModel(edited);
            _ = model.GetDiagnostics();
            if (usesPackage)
            {
                CompilationWithAnalyzers analysis = compilation.WithAnalyzers([new RequestCreationAnalyzer(), new ParameterAnalyzer()]);
                _ = analysis.GetAnalyzerSemanticDiagnosticsAsync(model, null, CancellationToken.None).GetAwaiter().GetResult();
            }
        });
    }
}
