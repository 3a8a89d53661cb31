using TirGen.PackageTests.Packing;

namespace TirGen.PackageTests;

/// <summary>Projects that reference the package and name no document.</summary>
public sealed class BundledDocumentTests(PackedPackages packages)
{
    private const string Sent =
        """
        PUT /myaccount/api/v1/gpu/serving/inference/4242/
        {"action":"restart"}
        PUT /myaccount/api/v1/gpu/serving/inference/4242/
        {"action":"update_auto_scale","auto_scale_policy":{"min_replicas":2,"max_replicas":2}}
        PUT /myaccount/api/v1/gpu/serving/inference/4242/
        {"action":"update_async_configuration","async_enabled":true,"async_concurrent_workers":4,"async_dataset_id":123,"async_destination_type":"dataset"}

        """;

    private const string Body =
        """
        {"action":"update_auto_scale","auto_scale_policy":{"min_replicas":1,"max_replicas":8,"rules":[{"metric":"concurrency","value":20},{"metric":"custom","value":5,"custom_metric_name":"vllm:num_requests_waiting"}]}}

        """;

    [Fact]
    public async Task TheExampleOfTheReadmeRuns()
    {
        Consumer consumer = new(packages, "Console");

        (await consumer.BuildAsync("Console.csproj")).Expect();

        Assert.Equal($"{Sent}True {Body.Length - 1}\n{Body}", (await consumer.RunAsync("Console.csproj")).Expect());
    }

    [Fact]
    public void TheReadmeShowsTheExampleThatRuns()
    {
        string program = File.ReadAllText(Path.Combine(BuildSettings.RepositoryRoot, "tests", "TirGen.PackageTests", "Consumers", "Console", "Program.cs"));
        string example = program.Split("// What follows is the README's example.\n")[1].Split("// End of the example.\n")[0];

        Assert.Contains($"```csharp\nusing Tir.ModelEndpoints;\n\n{example}```\n", File.ReadAllText(Path.Combine(BuildSettings.RepositoryRoot, "README.md")));
    }

    [Fact]
    public async Task TheCallsOfTheExampleRunOnTheOldestFrameworkAndLanguage()
    {
        Consumer consumer = new(packages, "ConsoleNet8");

        (await consumer.BuildAsync("ConsoleNet8.csproj")).Expect();

        Assert.Equal(Sent, (await consumer.RunAsync("ConsoleNet8.csproj")).Expect());
    }

    [Fact]
    public async Task APropertyMakesAllTypesInternal()
    {
        Consumer consumer = new(packages, "Console", "Internal");

        (await consumer.BuildAsync("Console.csproj", "TirGenVisibility=internal")).Expect();

        DefinedType[] types = [.. consumer.TypesOf("Console.csproj").Where(type => type.Namespace == "Tir.ModelEndpoints")];
        Assert.Contains(types, type => type.Name == "UpdateAutoScaleRequest");
        Assert.DoesNotContain(types, type => type.IsPublic);
    }

    [Fact]
    public async Task ADesignTimeBuildHandsTheDocumentToTheEditor()
    {
        Consumer consumer = new(packages, "Console", "Editor");
        (await consumer.RestoreAsync("Console.csproj")).Expect();

        string arguments = (await consumer.EvaluateAsync("Console.csproj", "Compile", "-getItem:CscCommandLineArgs")).Expect();

        Assert.Contains("/additionalfile:", arguments);
        Assert.Contains("tir-model-endpoints.openapi.json", arguments);
        string options = File.ReadAllText(Path.Combine(consumer.Folder, "obj", "Debug", "net10.0", "Console.GeneratedMSBuildEditorConfig.editorconfig"));
        Assert.Contains("build_metadata.AdditionalFiles.TirGenKind = Spec\n", options);
        Assert.Contains("build_metadata.AdditionalFiles.TirGenNamespace = Tir.ModelEndpoints\n", options);
    }

    [Fact]
    public async Task CentralVersionsWork()
    {
        Consumer consumer = new(packages, "CentralVersions");

        (await consumer.BuildAsync("CentralVersions.csproj")).Expect();

        Assert.Contains(consumer.TypesOf("CentralVersions.csproj"), type => type is { Namespace: "Tir.ModelEndpoints", Name: "AutoScalePolicy" });
    }

    [Fact]
    public async Task AnOldLanguageIsNamedWithTheRemedy()
    {
        Consumer consumer = new(packages, "OldLanguage");

        (await consumer.BuildAsync("OldLanguage.csproj")).ExpectErrors("error TIR9002:", "set LangVersion to");
    }

    [Fact]
    public async Task APayloadFileIsJudgedAtItsLinesAndColumns()
    {
        Consumer consumer = new(packages, "Payloads");

        CommandResult build = await consumer.BuildAsync("Payloads.csproj");

        string output = build.ExpectErrors("wrong.json(3,42): error TIR2003:", "wrong.json(3,64): error TIR3002:");
        Assert.DoesNotContain("right.json", output);
    }

    [Fact]
    public async Task SeveritiesAreChosenByAName()
    {
        CommandResult build = await new Consumer(packages, "Payloads", "PayloadSeverities").BuildAsync("Payloads.csproj", "TirGenSeverities=relaxed");

        build.Expect();
        Assert.Contains("wrong.json(3,42): warning TIR2003:", build.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ABuildWritesJsonSchemasOnRequest()
    {
        Consumer consumer = new(packages, "Payloads", "PayloadSchemas");
        string tool = Path.Combine(BuildSettings.RepositoryRoot, "src", "TirGen.Tool", "bin", BuildSettings.Configuration, "net10.0", "TirGen.Tool.dll");

        (await consumer.BuildAsync("Payloads.csproj", "TirGenSeverities=relaxed", "TirGenSchemaFolder=.schemas", $"TirGenTool=dotnet {tool}")).Expect();

        Assert.True(File.Exists(Path.Combine(consumer.Folder, ".schemas", "UpdateAutoScale.schema.json")));
    }
}
