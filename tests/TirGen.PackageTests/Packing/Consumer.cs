using System.Runtime.InteropServices;
using System.Xml.Linq;

namespace TirGen.PackageTests.Packing;

/// <summary>A copy of one of the folders under <c>Consumers</c>, outside the repository.</summary>
internal sealed class Consumer
{
    private readonly PackedPackages _packages;

    /// <param name="packages">The packages that it may use.</param>
    /// <param name="name">The folder under <c>Consumers</c>.</param>
    /// <param name="folder">The name of the copy.</param>
    public Consumer(PackedPackages packages, string name, string? folder = null)
    {
        _packages = packages;
        Folder = Path.Combine(packages.Root, folder ?? name);
        Copy(Path.Combine(BuildSettings.RepositoryRoot, "tests", "TirGen.PackageTests", "Consumers", name), Folder);
    }

    public string Folder { get; }

    /// <summary>Restores and builds a project in the folder.</summary>
    public Task<CommandResult> BuildAsync(string project, params IEnumerable<string> properties) =>
        RunAsync(["build", project, .. Restoring, .. properties.Select(property => $"-p:{property}")]);

    /// <summary>Restores a project in the folder.</summary>
    public Task<CommandResult> RestoreAsync(string project) => RunAsync(["restore", project, .. Restoring]);

    /// <summary>Writes down what the other methods say on the command line, for programs that open the folder by themselves.</summary>
    public void WriteSettings() => File.WriteAllText(
        Path.Combine(Folder, "Directory.Build.props"),
        new XElement("Project", new XElement("PropertyGroup", Settings.Select(static s => new XElement(s.Name, s.Value)))).ToString());

    /// <summary>Runs a target as an editor does to learn how a project is compiled, without compiling it.</summary>
    public Task<CommandResult> EvaluateAsync(string project, string target, params IEnumerable<string> queries) =>
        RunAsync(
        [
            "msbuild", project, $"-t:{target}", $"-p:TirGenVersion={_packages.Version}",
            "-p:DesignTimeBuild=true", "-p:SkipCompilerExecution=true", "-p:ProvideCommandLineArgs=true", .. queries,
        ]);

    /// <summary>Has <c>dotnet format</c> run the analyzers of a project and apply their fixes; what they found is a file in the report's folder.</summary>
    public Task<CommandResult> FormatAsync(string project, string report, params IEnumerable<string> options) =>
        RunAsync(["format", "analyzers", project, "--no-restore", "--report", report, .. options]);

    /// <summary>Runs an assembly that the project built.</summary>
    public Task<CommandResult> RunAsync(string project) => RunAsync([AssemblyOf(project)]);

    /// <summary>Publishes a project for this machine and runs what came out, in a folder of its own.</summary>
    public async Task<CommandResult> PublishAndRunAsync(string project, params IEnumerable<string> properties)
    {
        string output = Path.Combine(Folder, "published");
        CommandResult published = await RunAsync(
        [
            "publish", project, "-r", RuntimeInformation.RuntimeIdentifier, "-o", output, .. Restoring, .. properties.Select(property => $"-p:{property}"),
        ]);
        published.Expect();
        return await DotNet.RunAsync(Path.Combine(output, Path.GetFileNameWithoutExtension(project)), output, [], TestContext.Current.CancellationToken);
    }

    /// <summary>The types that the project's assembly defines.</summary>
    public IReadOnlyList<DefinedType> TypesOf(string project) => DefinedTypes.Of(AssemblyOf(project));

    /// <summary>The assembly that the project built.</summary>
    public string AssemblyOf(string project)
    {
        string bin = Path.Combine(Folder, Path.GetDirectoryName(project)!, "bin");
        string name = Path.GetFileNameWithoutExtension(project) + ".dll";
        return Assert.Single(Directory.GetFiles(bin, name, SearchOption.AllDirectories));
    }

    /// <summary>What other runs have downloaded already is used where it lies; what is missing goes to the folder of this run.</summary>
    private static string GlobalPackages =>
        Environment.GetEnvironmentVariable("NUGET_PACKAGES")
        ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");

    private string[] Restoring => ["--nologo", "-v", "q", "-tl:off", .. Settings.Select(static s => $"-p:{s.Name}={s.Value}")];

    private (string Name, string Value)[] Settings =>
    [
        ("TirGenVersion", _packages.Version),
        ("RestoreAdditionalProjectSources", _packages.Feed),
        ("RestorePackagesPath", Path.Combine(_packages.Root, "packages")),
        ("RestoreFallbackFolders", GlobalPackages),
        ("NuGetAudit", "false"),
        ("EnableNETAnalyzers", "false"),
    ];

    private Task<CommandResult> RunAsync(string[] arguments) => DotNet.RunAsync(Folder, arguments, TestContext.Current.CancellationToken);

    private static void Copy(string from, string to)
    {
        foreach (string file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            string target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }
}
