namespace TirGen.Benchmarks.Reports;

/// <summary>The rows of one run, with where and when they were measured.</summary>
public sealed record Report(string Machine, string Runtime, string Date, IReadOnlyList<ReportRow> Rows)
{
    public IEnumerable<IGrouping<string, ReportRow>> Jobs => Rows.GroupBy(static row => row.Job);
}
