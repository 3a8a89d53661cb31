using System.Diagnostics;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using OpenTelemetry.Trace;
using Tasks;
using Tir.ModelEndpoints;
using TirGen.StandIn.Tir;

namespace TirGen.Documentation.Tests;

/// <summary>The ten tasks of <c>samples/Tasks</c>, run against the stand-in. (That of own code is a test itself.)</summary>
public sealed class TaskTests
{
    private static readonly AutoScalePolicy Policy = new() { MinReplicas = 1, MaxReplicas = 4, Rules = [new() { Metric = ScalingMetric.Concurrency, Value = 9 }] };

    public static TheoryData<string> Files => [.. Directory.EnumerateFiles(Path.Combine(BuildSettings.RepositoryRoot, "samples", "Tasks"), "*.cs").Select(static path => Path.GetFileName(path))];

    [Theory]
    [MemberData(nameof(Files))]
    public void ATaskHasAtMost25Lines(string name) =>
        Assert.InRange(File.ReadAllLines(Path.Combine(BuildSettings.RepositoryRoot, "samples", "Tasks", name)).Length, 1, 25);

    [Fact]
    public void ThereAreTen() => Assert.Equal(10, Files.Count);

    [Fact]
    public async Task AutoscaleByVllm()
    {
        await using TirStandIn tir = Start();
        await Tasks.AutoscaleByVllm.RunAsync(Client(tir), 4242);
        Assert.Equal("vllm:num_requests_waiting", (await Read(tir)).AutoScalePolicy!.Rules![1].CustomMetricName);
        Assert.Empty(tir.Violations);
    }

    [Fact]
    public async Task AsyncOnAndOff()
    {
        await using TirStandIn tir = Start();
        await Tasks.AsyncOnAndOff.OnAsync(Client(tir), 4242, 17);
        Assert.True((await Read(tir)).AsyncEnabled);
        await Tasks.AsyncOnAndOff.OffAsync(Client(tir), 4242);
        Assert.False((await Read(tir)).AsyncEnabled);
        Assert.Empty(tir.Violations);
    }

    [Fact]
    public async Task ChangeWhatWasRead()
    {
        await using TirStandIn tir = Start("""[{"id":4242,"status":"Running","replica":1,"custom_endpoint_details":{"container":{"container_name":"old:1"}}}]""");
        await Tasks.ChangeWhatWasRead.RunAsync(Client(tir), 4242, "vllm/vllm-openai:v0.6", 3);
        Assert.Equal("vllm/vllm-openai:v0.6", (await Read(tir)).CustomEndpointDetails!.Container!.ContainerName);
        Assert.Contains("\"replica\":3", Encoding.UTF8.GetString(tir.Requests[1].Body), StringComparison.Ordinal);
    }

    [Fact]
    public async Task StopWaitStart()
    {
        await using TirStandIn tir = Start();
        await Tasks.StopWaitStart.RunAsync(Client(tir), 4242, TimeSpan.FromMinutes(1));
        Assert.Equal(2, tir.Requests.Count(static request => request.Method == "PUT"));
        Assert.Empty(tir.Violations);
    }

    [Fact]
    public async Task TwoHundredEndpointsWithFailures()
    {
        const int count = 200;
        string state = JsonSerializer.Serialize(Enumerable.Range(1, count).Select(static id => new Dictionary<string, object> { ["id"] = id, ["status"] = "Running" }));
        await using TirStandIn tir = Start(state, failures: 0.05);
        IReadOnlyDictionary<long, Exception> failures = await ManyEndpoints.RunAsync(Client(tir), Enumerable.Range(1, count).Select(static id => (long)id), Policy);
        Assert.InRange(failures.Count, 1, 30);
        Assert.All(tir.Requests.GroupBy(static request => request.Path), static calls => Assert.Single(calls));
    }

    [Fact]
    public void CheckFiles()
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("tirgen-");
        try
        {
            File.WriteAllText(Path.Combine(folder.FullName, "a.json"), """{"action":"update_auto_scale","auto_scale_policy":{"min_replicas":2,"max_replicas":2}}""");
            Assert.Equal(0, Tasks.CheckFiles.Run(folder.FullName, TextWriter.Null));
            File.WriteAllText(Path.Combine(folder.FullName, "b.json"), """{"action":"update_auto_scale","auto_scale_policy":{"min_replicas":3,"max_replicas":2}}""");
            using StringWriter output = new();
            Assert.Equal(1, Tasks.CheckFiles.Run(folder.FullName, output));
            Assert.StartsWith("b.json/auto_scale_policy/min_replicas: Error TIR2003: ", output.ToString(), StringComparison.Ordinal);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task ApplyAFile()
    {
        await using TirStandIn tir = Start();
        string file = Path.GetTempFileName();
        await File.WriteAllTextAsync(file, """{"action":"update_auto_scale","auto_scale_policy":{"min_replicas":1,"max_replicas":4,"rules":[{"metric":"concurrency","value":9}]}}""", TestContext.Current.CancellationToken);
        Assert.True(await Tasks.ApplyAFile.RunAsync(Client(tir), 4242, file));
        Assert.False(await Tasks.ApplyAFile.RunAsync(Client(tir), 4242, file));
        Assert.Single(tir.Requests, static request => request.Method == "PUT");
        File.Delete(file);
    }

    [Fact]
    public async Task SeveralAccounts()
    {
        await using TirStandIn tir = Start();
        ServiceCollection services = new();
        Tasks.SeveralAccounts.Register(services, Configuration(tir, "Accounts:blue:").GetSection("Accounts"));
        await using ServiceProvider provider = services.BuildServiceProvider();
        Assert.Equal(2, await Tasks.SeveralAccounts.CountAsync(provider, "blue", (1, "Delhi"), (2, "Chennai")));
        Assert.Empty(tir.Violations);
    }

    [Fact]
    public async Task WebService()
    {
        await using TirStandIn tir = Start();
        List<Activity> spans = [];
        WebApplicationBuilder builder = WebApplication.CreateBuilder();
        builder.Configuration.AddConfiguration(Configuration(tir, "Tir:"));
        Tasks.WebService.Add(builder);
        builder.Services.AddOpenTelemetry().WithTracing(tracing => tracing.AddInMemoryExporter(spans));
        await using WebApplication app = builder.Build();
        Assert.NotNull(app.Services.GetRequiredService<TracerProvider>());
        HealthReport report = await app.Services.GetRequiredService<HealthCheckService>().CheckHealthAsync(TestContext.Current.CancellationToken);
        Assert.Equal(HealthStatus.Healthy, report.Status);
        Assert.Equal("GET /serving/inference/ ListEndpoints", Assert.Single(spans).DisplayName);
    }

    private static TirStandIn Start(string? state = null, double failures = 0) => TirStandIn.Start(
        File.ReadAllText(Path.Combine(BuildSettings.RepositoryRoot, "spec", "tir-model-endpoints.openapi.json")),
        new() { State = state, FailureRate = failures, StepTime = TimeSpan.FromMilliseconds(50) });

    private static ModelEndpointsClient Client(TirStandIn tir) =>
        new(new HttpClient(), new() { BaseAddress = tir.Address, ProjectId = 1, Location = "Delhi", Token = "token", ApiKey = "key" });

    private static async Task<EndpointDetail> Read(TirStandIn tir) => (await Client(tir).GetEndpointAsync(4242)).Data!;

    private static IConfigurationRoot Configuration(TirStandIn tir, string prefix) => new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
    {
        [prefix + "BaseAddress"] = tir.Address.ToString(),
        [prefix + "ProjectId"] = "1",
        [prefix + "Location"] = "Delhi",
        [prefix + "Token"] = "token",
        [prefix + "ApiKey"] = "key",
    }).Build();
}
