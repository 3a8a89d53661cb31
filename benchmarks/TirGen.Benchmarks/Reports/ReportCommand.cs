using System.Globalization;
using System.Runtime.InteropServices;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using TirGen.Benchmarks.Benchmarks;
using TirGen.Benchmarks.Gate;

namespace TirGen.Benchmarks.Reports;

/// <summary>Runs all benchmarks by BenchmarkDotNet and writes the reports.</summary>
public static class ReportCommand
{
    /// <returns>The exit status: 0 when every benchmark yielded a result.</returns>
    public static int Run(TextWriter output)
    {
        Summary summary = BenchmarkRunner.Run<JobBenchmarks>(new ReportConfig());
        List<ReportRow> rows = [];
        foreach (BenchmarkReport benchmark in summary.Reports)
        {
            JobCase job = (JobCase)benchmark.BenchmarkCase.Parameters["Case"];
            if (benchmark.ResultStatistics is null)
            {
                output.WriteLine($"{job} has no result.");
                return 1;
            }

            rows.Add(new ReportRow(job.Job.Name, job.Contender.Name, benchmark.ResultStatistics.Min, benchmark.GcStats.GetBytesAllocatedPerOperation(benchmark.BenchmarkCase) ?? 0));
        }

        Report report = new(
            $"{summary.HostEnvironmentInfo.Cpu.Value?.ProcessorName?.Trim() ?? RuntimeInformation.ProcessArchitecture.ToString()}, {Environment.ProcessorCount} cores, {RuntimeInformation.OSDescription}",
            RuntimeInformation.FrameworkDescription,
            DateTime.UtcNow.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            rows);
        string folder = Path.Combine(Baselines.Folder, "reports");
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, "benchmarks.md"), MarkdownReport.Full(report));
        File.WriteAllText(Path.Combine(folder, "benchmarks.html"), HtmlReport.Page(report));
        bool hasTable = ReadmeTable.Replace(Path.Combine(Baselines.Folder, "..", "README.md"), MarkdownReport.Excerpt(report));
        output.WriteLine($"{rows.Count} rows in {Path.GetFullPath(folder)}{(hasTable ? " and in the README" : "; the README has no markers")}.");
        return 0;
    }
}
