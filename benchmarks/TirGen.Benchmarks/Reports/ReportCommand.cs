using System.Globalization;
using System.Runtime.InteropServices;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using TirGen.Benchmarks.Benchmarks;
using TirGen.Benchmarks.Compiling;
using TirGen.Benchmarks.Gate;
using TirGen.Benchmarks.Measuring;
using TirGen.Benchmarks.Puts;

namespace TirGen.Benchmarks.Reports;

/// <summary>Runs all benchmarks by BenchmarkDotNet and writes the reports.</summary>
public static class ReportCommand
{
    /// <returns>The exit status: 0 when every benchmark yielded a result.</returns>
    public static int Run(TextWriter output)
    {
        List<Measuring.Measurement> compiler = [.. CompilerMeasurements.All()];
        Summary summary = BenchmarkRunner.Run<JobBenchmarks>(new ReportConfig());
        List<ReportRow> rows = [];
        foreach (JobCase job in JobBenchmarks.Cases)
        {
            BenchmarkReport? benchmark = summary.Reports.SingleOrDefault(report => report.BenchmarkCase.Parameters["Case"] is JobCase of && of == job);
            if (benchmark?.ResultStatistics is null)
            {
                output.WriteLine($"{job} has no result.");
                return 1;
            }

            rows.Add(new ReportRow(job.Job.Name, job.Contender.Name, benchmark.ResultStatistics.Min, Bytes(job)));
        }

        Report report = new(
            $"{summary.HostEnvironmentInfo.Cpu.Value?.ProcessorName?.Trim() ?? RuntimeInformation.ProcessArchitecture.ToString()}, {Environment.ProcessorCount} cores, {RuntimeInformation.OSDescription}",
            RuntimeInformation.FrameworkDescription,
            DateTime.UtcNow.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            rows,
            compiler);
        string folder = Path.Combine(Baselines.Folder, "reports");
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, "benchmarks.md"), MarkdownReport.Full(report));
        File.WriteAllText(Path.Combine(folder, "benchmarks.html"), HtmlReport.Page(report));
        bool hasTable = ReadmeTable.Replace(Path.Combine(Baselines.Folder, "..", "README.md"), MarkdownReport.Excerpt(report));
        output.WriteLine($"{rows.Count} rows in {Path.GetFullPath(folder)}{(hasTable ? " and in the README" : "; the README has no markers")}.");
        return 0;
    }

    // Counted here, not by BenchmarkDotNet: it would add what a contender prepares before its first round.
    private static double Bytes(JobCase job) =>
        job.Contender is PutContender { IsLocal: false } ? Allocation.PerRoundOfProcess(job.Contender) : Allocation.PerRound(job.Contender);
}
