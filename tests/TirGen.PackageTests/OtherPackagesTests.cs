using TirGen.PackageTests.Packing;

namespace TirGen.PackageTests;

/// <summary>What stands beside <c>TirGen</c> in a consumer: a context of its own, the autoscaling engine, the installed tool.</summary>
public sealed class OtherPackagesTests(PackedPackages packages)
{
    [Fact]
    public async Task AContextOfTheProjectWorksBesideOurs()
    {
        Consumer consumer = new(packages, "OwnContext");

        (await consumer.BuildAsync("OwnContext.csproj")).Expect();

        Assert.Equal(
            """
            {"Owner":"ops","Endpoint":4242}
            {"min_replicas":1,"max_replicas":8,"rules":[{"metric":"concurrency","value":20}]}
            ops 8
            """ + "\n",
            (await consumer.RunAsync("OwnContext.csproj")).Expect());
    }

    [Fact]
    public async Task TheEngineReadsWhatTheBuilderWrites()
    {
        Consumer consumer = new(packages, "Autoscaling");

        (await consumer.BuildAsync("Autoscaling.csproj")).Expect();

        Assert.Equal("1 to 8, 0 errors\nall served: True\n", (await consumer.RunAsync("Autoscaling.csproj")).Expect());
    }

    [Fact]
    public async Task TheInstalledToolRuns()
    {
        string folder = Directory.CreateDirectory(Path.Combine(packages.Root, "tool")).FullName;
        // Nothing but the packed file: what the tool needs is in it.
        File.WriteAllText(Path.Combine(folder, "NuGet.config"), $"<configuration><packageSources><clear /><add key=\"feed\" value=\"{packages.Feed}\" /></packageSources></configuration>");
        File.WriteAllText(Path.Combine(folder, "right.json"), """{"action":"update_auto_scale","auto_scale_policy":{"min_replicas":2,"max_replicas":2}}""");
        File.WriteAllText(Path.Combine(folder, "wrong.json"), """{"action":"update_auto_scale","auto_scale_policy":{"min_replicas":3,"max_replicas":2}}""");
        string[] install = ["tool", "install", "TirGen.Tool", "--version", packages.Version, "--tool-path", folder, "--configfile", Path.Combine(folder, "NuGet.config")];
        (await DotNet.RunAsync(folder, install, TestContext.Current.CancellationToken)).Expect();

        (await Tool(folder, "check", "right.json", "--schema", "UpdateAutoScale")).Expect();
        CommandResult wrong = await Tool(folder, "check", "wrong.json", "--schema", "UpdateAutoScale");
        CommandResult simulated = await Tool(folder, "simulate", "--policy", "right.json", "--trace", "synthetic:steady,rate=1,seconds=60,seed=1");

        string document = Path.Combine(BuildSettings.RepositoryRoot, "spec", "tir-model-endpoints.openapi.json");
        (await Tool(folder, "generate", document, "--output", Path.Combine(folder, "generated"), "--namespace", "Tir.ModelEndpoints")).Expect();

        Assert.Contains(Directory.GetFiles(Path.Combine(folder, "generated")), static file => file.Contains(".ModelEndpointsClient.", StringComparison.Ordinal));
        Assert.Contains("TIR2003", wrong.Expect(exitCode: 1), StringComparison.Ordinal);
        Assert.Contains("arrivals", simulated.Expect(), StringComparison.Ordinal);
    }

    private static Task<CommandResult> Tool(string folder, params IEnumerable<string> arguments) =>
        DotNet.RunAsync(Path.Combine(folder, "tirgen"), folder, arguments, TestContext.Current.CancellationToken);
}
