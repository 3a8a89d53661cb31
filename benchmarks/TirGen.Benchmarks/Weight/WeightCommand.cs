using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using TirGen.Benchmarks.Compiling;

namespace TirGen.Benchmarks.Weight;

/// <summary>
/// Prints what generated code weighs: characters of source by what they are for, the compiler's processor time, bytes of the assembly. For the TIR document and for
/// each file that is named; beside Kiota's where the variable <c>TIRGEN_KIOTA</c> has the path of its tool.
/// </summary>
public static class WeightCommand
{
    /// <param name="documents">JSON documents beside TIR's.</param>
    /// <param name="output">Takes the tables.</param>
    /// <returns>The exit status: 1 when a document cannot be read.</returns>
    public static int Run(IReadOnlyList<string> documents, TextWriter output)
    {
        if (documents.FirstOrDefault(static path => !File.Exists(path)) is { } missing)
        {
            Console.Error.WriteLine($"{missing} is not there.");
            return 1;
        }

        // The first row would otherwise pay for the compiler's own start, and look heavier than its peer.
        _ = CompiledWeight.Of(new GeneratorRun(GeneratorRun.TirDocument()).Trees(), out _);
        Print(output, "TIR", GeneratorRun.TirDocument());
        foreach (string path in documents)
            Print(output, Path.GetFileName(path), File.ReadAllText(path));
        return 0;
    }

    private static void Print(TextWriter output, string name, string document)
    {
        IReadOnlyList<SyntaxTree> own = new GeneratorRun(document).Trees();
        Row(output, name, "TirGen", own);
        if (KiotaSources.Of(document) is { } peer)
            Row(output, name, "Kiota", peer);
        IReadOnlyDictionary<SourceKind, long> shares = SourceShares.Of(own);
        double all = shares.Values.Sum();
        foreach ((SourceKind kind, long characters) in shares.OrderByDescending(static share => share.Value))
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"    {kind,-16}{characters,12:#,0}{characters / all,8:0.0 %}"));
        output.Flush();
    }

    private static void Row(TextWriter output, string name, string generator, IReadOnlyList<SyntaxTree> trees)
    {
        long source = trees.Sum(static tree => (long)tree.GetText().Length);
        if (CompiledWeight.Of(trees, out string? fault) is not { } compiled)
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-44}{generator,-8}{source,14:#,0} characters, which do not compile: {fault}"));
            return;
        }

        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{name,-44}{generator,-8}{source,14:#,0} characters{compiled.Time.TotalSeconds,8:0.00} s of compiler{compiled.Bytes,14:#,0} bytes of assembly"));
    }
}
