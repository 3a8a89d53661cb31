using TirGen.Benchmarks.Measuring;

namespace TirGen.Benchmarks.Reports;

/// <summary>What one run measured, with where and when.</summary>
/// <param name="Machine">Processor, cores and operating system.</param>
/// <param name="Runtime">The .NET version.</param>
/// <param name="Date">The day, as ISO 8601.</param>
/// <param name="Rows">Every job by every contender.</param>
/// <param name="Compiler">What the package costs while a project compiles.</param>
public sealed record Report(string Machine, string Runtime, string Date, IReadOnlyList<ReportRow> Rows, IReadOnlyList<Measurement> Compiler)
{
    public IEnumerable<IGrouping<string, ReportRow>> Jobs => Rows.GroupBy(static row => row.Job);
}
