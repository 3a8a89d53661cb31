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
    public Task<CommandResult> BuildAsync(string project, params IEnumerable<string> properties)
    {
        IEnumerable<string> build =
        [
            "build", project, "--nologo", "-v", "q", "-tl:off",
            $"-p:TirGenVersion={_packages.Version}",
            $"-p:RestoreAdditionalProjectSources={_packages.Feed}",
            $"-p:RestorePackagesPath={Path.Combine(_packages.Root, "packages")}",
            $"-p:RestoreFallbackFolders={GlobalPackages}",
            "-p:NuGetAudit=false",
            .. properties.Select(property => $"-p:{property}"),
        ];
        return DotNet.RunAsync(Folder, build, TestContext.Current.CancellationToken);
    }

    /// <summary>Runs an assembly that the project built.</summary>
    public Task<CommandResult> RunAsync(string project) =>
        DotNet.RunAsync(Folder, [Output(project)], TestContext.Current.CancellationToken);

    /// <summary>The full names of the types that the project's assembly defines.</summary>
    public IReadOnlyList<string> TypesOf(string project) => DefinedTypes.Of(Output(project));

    /// <summary>What other runs have downloaded already is used where it lies; what is missing goes to the folder of this run.</summary>
    private static string GlobalPackages =>
        Environment.GetEnvironmentVariable("NUGET_PACKAGES")
        ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");

    private string Output(string project)
    {
        string bin = Path.Combine(Folder, Path.GetDirectoryName(project)!, "bin");
        string name = Path.GetFileNameWithoutExtension(project) + ".dll";
        return Assert.Single(Directory.GetFiles(bin, name, SearchOption.AllDirectories));
    }

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
