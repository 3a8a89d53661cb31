namespace TirGen.Benchmarks.Reports;

internal static class ReportCommand
{
    public static int Run(TextWriter output) => 2;
}
