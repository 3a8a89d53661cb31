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

    /// <param name="trees">The sources.</param>
    /// <param name="fault">The first error; null when there is none.</param>
    /// <returns>What they weigh; null when they do not compile.</returns>
    public static CompiledWeight? Of(IReadOnlyList<SyntaxTree> trees, out string? fault)
    {
        long bytes = Compile(trees, out fault);
        if (fault is not null)
            return null;
        IReadOnlyList<SyntaxTree> again = [.. trees.Select(static tree => CSharpSyntaxTree.ParseText(tree.GetText(), (CSharpParseOptions)tree.Options, tree.FilePath))];
        return new CompiledWeight(ProcessorTime.Of(() => Compile(again, out _)), bytes);
    }

    private static long Compile(IReadOnlyList<SyntaxTree> trees, out string? fault)
    {
        using MemoryStream assembly = new();
        Microsoft.CodeAnalysis.Emit.EmitResult result = CSharpCompilation.Create("Weighed", trees, GeneratorRun.References, Options).Emit(assembly);
        fault = result.Diagnostics.FirstOrDefault(static d => d.Severity == DiagnosticSeverity.Error)?.ToString();
        return assembly.Length;
    }
}
