using TirGen.Benchmarks.Measuring;

namespace TirGen.Benchmarks.Compiling;

/// <summary>What the package costs while a project compiles.</summary>
public static class CompilerMeasurements
{
    private const int Files = 1000;
    private const int RunsPerPhase = 5;

    /// <summary>Everything that a full report shows.</summary>
    public static IEnumerable<Measurement> All() => OfGenerator().Concat(OfLimits()).Concat(OfEdits()).Concat(OfAnalyzers());

    /// <summary>What the gate holds: growth with the document, and that C# edits run nothing.</summary>
    public static IEnumerable<Measurement> OfGenerator()
    {
        GeneratorRun hundred = new(SyntheticDocument.Create(100));
        GeneratorRun thousand = new(SyntheticDocument.Create(1000));
        GeneratorRun tir = new(GeneratorRun.TirDocument());
        WarmUp.Run(() => Shortest(RunsPerPhase, hundred.Cold));
        double ofHundred = double.MaxValue;
        double ofThousand = double.MaxValue;
        double edit = double.MaxValue;
        double largeEdit = double.MaxValue;
        // In turns, and the shortest of each.
        for (int round = 0; round < 4; round++)
        {
            ofHundred = Math.Min(ofHundred, Shortest(4, hundred.Cold));
            ofThousand = Math.Min(ofThousand, Shortest(1, thousand.Cold));
            edit = Math.Min(edit, Shortest(10, tir.AfterCSharpEdit));
            largeEdit = Math.Min(largeEdit, Shortest(10, thousand.AfterCSharpEdit));
        }

        yield return new Measurement("generator: time per operation at 1,000 over that at 100", ofThousand / 1000 / (ofHundred / 100), "×");
        yield return new Measurement("generator: 1,000 operations, cold", ofThousand, "ms");
        yield return new Measurement("generator: C# edit beside 1,000 operations", largeEdit, "ms");
        yield return new Measurement("generator: C# edit beside the TIR document", edit, "ms");
        yield return new Measurement("generator: steps that a C# edit runs again", tir.StepsRunByCSharpEdit() + thousand.StepsRunByCSharpEdit(), "");
    }

    /// <summary>What the gate holds of documents that are large in one place: a bound for each, and work that grows with the size and no faster.</summary>
    public static IEnumerable<Measurement> OfLimits() =>
    [
        .. OfLimit("2,000 bounded members", "member", LimitDocuments.Members, 500, 2_000),
        .. OfLimit("an enum of 50,000 values", "value", LimitDocuments.Values, 12_500, 50_000),
        .. OfLimit("schemas that double, 40 levels", "level", LimitDocuments.Doubling, 10, 40),
    ];

    private static IEnumerable<Measurement> OfLimit(string name, string part, Func<int, string> document, int few, int many)
    {
        GeneratorRun small = new(document(few));
        GeneratorRun large = new(document(many));
        double ofSmall = double.MaxValue;
        double ofLarge = double.MaxValue;
        for (int round = 0; round < 5; round++)
        {
            ofSmall = Math.Min(ofSmall, Shortest(2, () => Settled(small)));
            ofLarge = Math.Min(ofLarge, Shortest(1, () => Settled(large)));
        }

        yield return new Measurement($"generator: {name}, cold", ofLarge, "ms");
        yield return new Measurement($"generator: {name}, time per {part} over that of a quarter", ofLarge / many / (ofSmall / few), "×");
    }

    /// <summary>The other edits, and the size of what is generated.</summary>
    public static IEnumerable<Measurement> OfEdits()
    {
        string document = GeneratorRun.TirDocument();
        GeneratorRun tir = new(document);
        string whitespace = document.Replace("\"paths\":", "\"paths\":\n", StringComparison.Ordinal);
        string action = document.Replace("\"custom_metric_name\":", "\"custom_metric_title\":", StringComparison.Ordinal);
        yield return new Measurement("generator: the TIR document, cold", Shortest(20, tir.Cold), "ms");
        yield return new Measurement("generator: white space changed in the TIR document", Shortest(20, () => tir.AfterEdit(whitespace)), "ms");
        yield return new Measurement("generator: one member renamed in the TIR document", Shortest(20, () => tir.AfterEdit(action)), "ms");
        yield return new Measurement("generator: 10 operations, cold", Shortest(10, new GeneratorRun(SyntheticDocument.Create(10)).Cold), "ms");
        yield return new Measurement("generator: 100 operations, cold", Shortest(10, new GeneratorRun(SyntheticDocument.Create(100)).Cold), "ms");
        yield return new Measurement("generator: source for one operation of the TIR document", tir.SourceBytes / 1024.0 / tir.Operations, "KiB");
        yield return new Measurement("generator: assembly for one operation of the TIR document", tir.AssemblyBytes() / 1024.0 / tir.Operations, "KiB");
    }

    /// <summary>A C# edit beside any document: the generator's own time, and that until the file has its diagnostics.</summary>
    /// <param name="name">What the document is called.</param>
    /// <param name="document">The document, as JSON.</param>
    public static IEnumerable<Measurement> OfEditsBeside(string name, string document)
    {
        GeneratorRun generator = new(document);
        yield return new Measurement($"generator: C# edit beside {name}", Shortest(20, generator.AfterCSharpEdit), "ms");
        using EditorRun beside = new(document, []);
        using EditorRun byHand = new(null, generator.Trees().Select(static tree => tree.GetText().ToString()));
        using EditorRun alone = new(null, []);
        double ofBeside = double.MaxValue;
        double ofByHand = double.MaxValue;
        double ofAlone = double.MaxValue;
        for (int round = 0; round < 30; round++)
        {
            ofBeside = Math.Min(ofBeside, beside.FirstDiagnostics().TotalMilliseconds);
            ofByHand = Math.Min(ofByHand, byHand.FirstDiagnostics().TotalMilliseconds);
            ofAlone = Math.Min(ofAlone, alone.FirstDiagnostics().TotalMilliseconds);
        }

        yield return new Measurement($"editor: diagnostics of a changed file beside {name}", ofBeside, "ms");
        yield return new Measurement("editor: the same without the package, beside the same types in files of the project's own", ofByHand, "ms");
        yield return new Measurement("editor: the same without the package and without its types", ofAlone, "ms");
    }

    /// <summary>A project of a thousand files compiled with the analyzers and without, in turns.</summary>
    public static IEnumerable<Measurement> OfAnalyzers()
    {
        foreach (bool usesPackage in (bool[])[true, false])
        {
            using CompilerRun project = new(Files, usesPackage);
            double with = double.MaxValue;
            double without = double.MaxValue;
            for (int round = 0; round < 3; round++)
            {
                without = Math.Min(without, project.Compile(analyzes: false).TotalMilliseconds);
                with = Math.Min(with, project.Compile(analyzes: true).TotalMilliseconds);
            }

            string name = usesPackage ? "a project of 1,000 files that uses the package" : "a project of 1,000 files that does not";
            yield return new Measurement($"analyzers: compile time of {name}, over that without them", with / without, "×");
        }
    }

    /// <summary>A run that begins on a clean heap: megabytes of text that an earlier one left would be collected in this one's time.</summary>
    private static TimeSpan Settled(GeneratorRun run)
    {
        GC.Collect();
        return run.Cold();
    }

    private static double Shortest(int times, Func<TimeSpan> run) => Enumerable.Range(0, times).Min(_ => run().TotalMilliseconds);
}
