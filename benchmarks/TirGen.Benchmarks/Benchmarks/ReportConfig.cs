using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Exporters.Json;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Toolchains.InProcess.NoEmit;
using Perfolizer.Horology;

namespace TirGen.Benchmarks.Benchmarks;

/// <summary>Short iterations, many of them, in this process: the report keeps the shortest, which other load cannot make shorter.</summary>
public sealed class ReportConfig : ManualConfig
{
    public ReportConfig()
    {
        AddJob(BenchmarkDotNet.Jobs.Job.Default
            .WithToolchain(new InProcessNoEmitToolchain(TimeSpan.FromMinutes(1), logOutput: false))
            .WithIterationTime(TimeInterval.FromMilliseconds(50))
            .WithWarmupCount(8)
            .WithIterationCount(15));
        AddColumnProvider(DefaultColumnProviders.Instance);
        AddColumn(StatisticColumn.Min);
        AddExporter(JsonExporter.Brief);
        AddLogger(NullLogger.Instance);
        WithOptions(ConfigOptions.DisableLogFile);
        WithSummaryStyle(SummaryStyle.Default.WithMaxParameterColumnWidth(120));
    }
}
