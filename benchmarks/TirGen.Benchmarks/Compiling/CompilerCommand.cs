using TirGen.Benchmarks.Measuring;

namespace TirGen.Benchmarks.Compiling;

/// <summary>Prints what the package costs while a project compiles.</summary>
public static class CompilerCommand
{
    /// <returns>The exit status, always 0: the gate judges, this only shows.</returns>
    public static int Run(TextWriter output)
    {
        foreach (Measurement measured in CompilerMeasurements.All())
        {
            output.WriteLine($"{measured.Name,-108}{measured,14}");
            output.Flush();
        }

        return 0;
    }
}
