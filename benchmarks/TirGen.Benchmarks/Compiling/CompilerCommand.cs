using TirGen.Benchmarks.Measuring;

namespace TirGen.Benchmarks.Compiling;

/// <summary>Prints what the package costs while a project compiles.</summary>
public static class CompilerCommand
{
    /// <param name="documents">JSON documents of which only C# edits beside them are measured; without any, everything is measured that a report shows.</param>
    /// <param name="output">Takes the figures.</param>
    /// <returns>The exit status, always 0: the gate judges, this only shows.</returns>
    public static int Run(IReadOnlyList<string> documents, TextWriter output)
    {
        IEnumerable<Measurement> all = documents.Count == 0
            ? CompilerMeasurements.All()
            : documents.SelectMany(static path => CompilerMeasurements.OfEditsBeside(Path.GetFileName(path), File.ReadAllText(path)));
        foreach (Measurement measured in all)
        {
            output.WriteLine($"{measured.Name,-108}{measured,14}");
            output.Flush();
        }

        return 0;
    }
}
