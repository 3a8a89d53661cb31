using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using TirGen.Benchmarks.Compiling;
using TirGen.Benchmarks.Measuring;

namespace TirGen.Benchmarks.Weight;

/// <summary>What sources cost a compiler, and what becomes of them.</summary>
/// <param name="Time">The processor time of the second of two compilations: the first warms the compiler up.</param>
/// <param name="Bytes">The size of the assembly.</param>
public sealed record CompiledWeight(TimeSpan Time, long Bytes)
{
    private static readonly CSharpCompilationOptions Options = new(
        OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release, nullableContextOptions: NullableContextOptions.Enable);

    /// <exception cref="InvalidOperationException">They do not compile; the message has the first error.</exception>
    public static CompiledWeight Of(IReadOnlyList<SyntaxTree> trees)
    {
        long bytes = Compile(trees);
        IReadOnlyList<SyntaxTree> again = [.. trees.Select(static tree => CSharpSyntaxTree.ParseText(tree.GetText(), (CSharpParseOptions)tree.Options, tree.FilePath))];
        return new CompiledWeight(ProcessorTime.Of(() => Compile(again)), bytes);
    }

    private static long Compile(IReadOnlyList<SyntaxTree> trees)
    {
        using MemoryStream assembly = new();
        Microsoft.CodeAnalysis.Emit.EmitResult result = CSharpCompilation.Create("Weighed", trees, GeneratorRun.References, Options).Emit(assembly);
        return result.Success
            ? assembly.Length
            : throw new InvalidOperationException("The sources do not compile: " + result.Diagnostics.First(static d => d.Severity == DiagnosticSeverity.Error));
    }
}
