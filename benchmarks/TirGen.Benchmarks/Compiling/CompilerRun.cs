using System.Diagnostics;
using System.Reflection;
using System.Text;
using TirGen.Analyzers.Usage;
using TirGen.Benchmarks.Measuring;
using TirGen.Generators;
using TirGen.Specification.Parsing;
using TirGen.Specification.Yaml;

namespace TirGen.Benchmarks.Compiling;

/// <summary>
/// Whole compilations of a project by the SDK's compiler, in a process of its own, beside the analyzers that the SDK switches on
/// in every project.
/// </summary>
public sealed class CompilerRun : IDisposable
{
    private static readonly string Compiler = Path.Combine(Metadata("CompilerDirectory"), "csc.dll");

    private readonly string _folder = Directory.CreateTempSubdirectory("tirgen-compile-").FullName;

    /// <param name="files">How many C# files.</param>
    /// <param name="usesPackage">The project has the TIR document, the generator and uses of what it makes.</param>
    public CompilerRun(int files, bool usesPackage)
    {
        foreach ((int n, string text) in ProjectSource.Create(files, usesPackage).Index())
        {
            File.WriteAllText(At($"File{n}.cs"), text);
        }

        StringBuilder arguments = new();
        arguments.AppendLine("/nostdlib+ /target:library /langversion:latest /nullable:enable /deterministic+ /debug:portable /optimize- /nologo");
        arguments.AppendLine($"/out:\"{At("Consumer.dll")}\"");
        foreach (string reference in PlatformAssemblies())
        {
            arguments.AppendLine($"/reference:\"{reference}\"");
        }

        string sdk = Metadata("SdkAnalyzersDirectory");
        foreach (string analyzer in Directory.EnumerateFiles(sdk, "*.dll").Order(StringComparer.Ordinal))
        {
            arguments.AppendLine($"/analyzer:\"{analyzer}\"");
        }

        arguments.AppendLine($"/analyzerconfig:\"{Path.Combine(sdk, "build", "config", "analysislevel_10_default.globalconfig")}\"");
        if (usesPackage)
            AppendPackage(arguments);
        arguments.AppendLine($"\"{At("*.cs")}\"");
        File.WriteAllText(At("without.rsp"), arguments.ToString());
        arguments.AppendLine($"/analyzer:\"{typeof(RequestCreationAnalyzer).Assembly.Location}\"");
        if (!usesPackage)
            AppendShared(arguments);
        File.WriteAllText(At("with.rsp"), arguments.ToString());
    }

    /// <summary>Compiles once.</summary>
    /// <param name="analyzes">With the analyzers of the package.</param>
    /// <returns>What the compiler used of the processor.</returns>
    public TimeSpan Compile(bool analyzes)
    {
        using Process process = Process.Start(new ProcessStartInfo("dotnet", [Compiler, "/noconfig", "@" + At(analyzes ? "with.rsp" : "without.rsp")]) { RedirectStandardOutput = true })!;
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        TimeSpan time = ProcessorTime.Of(process);
        return process.ExitCode == 0 && output.Result.Length == 0
            ? time
            : throw new InvalidOperationException("The project does not compile without a message: " + output.Result.Split('\n')[0]);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private void AppendPackage(StringBuilder arguments)
    {
        string document = At("api.openapi.json");
        File.WriteAllText(document, GeneratorRun.TirDocument());
        File.WriteAllText(At("package.globalconfig"), $"""
            is_global = true
            [{document}]
            build_metadata.AdditionalFiles.TirGenKind = Spec
            build_metadata.AdditionalFiles.TirGenNamespace = Sample.Api

            """);
        File.WriteAllText(At("Usings.cs"), "global using Sample.Api;\n");
        arguments.AppendLine($"/analyzerconfig:\"{At("package.globalconfig")}\"");
        arguments.AppendLine($"/additionalfile:\"{document}\"");
        arguments.AppendLine($"/reference:\"{typeof(ApiSchemaAttribute).Assembly.Location}\"");
        arguments.AppendLine($"/analyzer:\"{typeof(TirGenGenerator).Assembly.Location}\"");
        AppendShared(arguments);
    }

    /// <summary>What generator and analyzers call.</summary>
    private static void AppendShared(StringBuilder arguments)
    {
        arguments.AppendLine($"/analyzer:\"{typeof(ApiParser).Assembly.Location}\"");
        arguments.AppendLine($"/analyzer:\"{typeof(SpecReader).Assembly.Location}\"");
    }

    private string At(string file) => Path.Combine(_folder, file);

    private static IEnumerable<string> PlatformAssemblies() => ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
        .Split(Path.PathSeparator)
        .Where(static path => path.StartsWith(Path.GetDirectoryName(typeof(object).Assembly.Location)!, StringComparison.Ordinal));

    private static string Metadata(string key) => typeof(CompilerRun).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == key).Value!;
}
