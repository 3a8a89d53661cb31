using System.Text;
using TirGen.Benchmarks.Measuring;

namespace TirGen.Benchmarks.Reports;

/// <summary>The report as Markdown, and its excerpt for the README.</summary>
public static class MarkdownReport
{
    private static readonly string[] ReadmeJobs =
    [
        "restart, body", "update_auto_scale, body", "update_async_configuration, body", "patch, body",
        "update_auto_scale, build and body", "update_auto_scale, whole PUT over a stub",
    ];

    public static string Full(Report report)
    {
        StringBuilder text = new();
        text.Append("# Benchmarks\n\n").Append(Where(report)).Append('\n');
        foreach (IGrouping<string, ReportRow> job in report.Jobs)
        {
            ReportRow own = job.First();
            text.Append("\n## ").Append(job.Key).Append("\n\n| | time | TirGen is faster by | allocated |\n| --- | --: | --: | --: |\n");
            foreach (ReportRow row in job.OrderBy(static row => row.Nanoseconds))
            {
                string name = row == own ? $"**{row.Contender}**" : row.Contender;
                string times = row == own ? "" : Numbers.Times(row.Nanoseconds / own.Nanoseconds);
                text.Append($"| {name} | {Numbers.Time(row.Nanoseconds)} | {times} | {Numbers.Bytes(row.Bytes)} |\n");
            }
        }

        text.Append("\n## While a project compiles\n\n| | measured |\n| --- | --: |\n");
        foreach (Measurement measured in report.Compiler)
        {
            text.Append($"| {measured.Name} | {measured} |\n");
        }

        return text.ToString();
    }

    public static string Excerpt(Report report)
    {
        StringBuilder text = new();
        text.Append("| | TirGen | best of System.Text.Json | Newtonsoft.Json | memcpy |\n| --- | --: | --: | --: | --: |\n");
        foreach (IGrouping<string, ReportRow> job in report.Jobs.Where(static job => ReadmeJobs.Contains(job.Key)))
        {
            text.Append($"| {job.Key} | {Cell(job.First())} | {Cell(job, "System.Text.Json", "class graph", "PutAsJsonAsync")} | {Cell(job, "Newtonsoft", "NSwag")} | {Cell(job, "memcpy")} |\n");
        }

        return text.Append('\n').Append(Where(report)).ToString();
    }

    private static string Cell(IEnumerable<ReportRow> job, params string[] prefixes)
    {
        ReportRow? best = job.Where(row => prefixes.Any(prefix => row.Contender.StartsWith(prefix, StringComparison.Ordinal))).MinBy(static row => row.Nanoseconds);
        return best is null ? "" : Cell(best);
    }

    private static string Cell(ReportRow row) => $"{Numbers.Time(row.Nanoseconds)}, {Numbers.Bytes(row.Bytes)}";

    private static string Where(Report report) =>
        $"{report.Machine}; {report.Runtime}; {report.Date}. Times are the shortest of fifteen iterations of 50 ms; every contender's output was compared as JSON first.\n";
}
