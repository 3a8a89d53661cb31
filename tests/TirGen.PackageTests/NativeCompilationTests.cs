using TirGen.PackageTests.Packing;

namespace TirGen.PackageTests;

/// <summary>A program that is compiled to native code, with every warning of trimming and native compilation an error.</summary>
public sealed class NativeCompilationTests(PackedPackages packages)
{
    [Fact]
    public async Task ThePublishedProgramRuns()
    {
        Consumer consumer = new(packages, "NativeAot");

        CommandResult run = await consumer.PublishAndRunAsync("NativeAot.csproj", Linker());

        Assert.Equal(
            """
            {"action":"update_auto_scale","auto_scale_policy":{"min_replicas":1,"max_replicas":12,"rules":[{"metric":"concurrency","value":20}]}}
            llama: 1 to 8
            """ + "\n",
            run.Expect());
    }

    /// <summary>The SDK's own choice is clang.</summary>
    private static string[] Linker()
    {
        IEnumerable<string> folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        return OperatingSystem.IsLinux() && !folders.Any(static folder => File.Exists(Path.Combine(folder, "clang"))) ? ["CppCompilerAndLinker=gcc"] : [];
    }
}
