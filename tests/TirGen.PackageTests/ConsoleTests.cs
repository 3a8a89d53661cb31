using TirGen.PackageTests.Packing;

namespace TirGen.PackageTests;

/// <summary>A program on the current framework that names no document.</summary>
public sealed class ConsoleTests(PackedPackages packages)
{
    private const string Body =
        """{"action":"update_auto_scale","auto_scale_policy":{"min_replicas":1,"max_replicas":8,"rules":[{"metric":"concurrency","value":20},{"metric":"custom","value":5,"custom_metric_name":"vllm:num_requests_waiting"}]}}""";

    [Fact]
    public async Task TheBundledDocumentGivesRequests()
    {
        Consumer consumer = new(packages, "Console");

        (await consumer.BuildAsync("Console.csproj")).Expect();

        Assert.Equal($"True\n{Body}\n", (await consumer.RunAsync("Console.csproj")).Expect());
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

        string output = (await consumer.BuildAsync("OldLanguage.csproj")).Expect(exitCode: 1);

        Assert.Contains("error TIR9002:", output);
        Assert.Contains("set LangVersion to", output);
    }
}
