using System.Globalization;
using TirGen.PackageTests.Packing;

[assembly: AssemblyFixture(typeof(PackedPackages))]

namespace TirGen.PackageTests.Packing;

/// <summary>The packages of this build, packed once for all tests under a version that no cache can know.</summary>
public sealed class PackedPackages : IAsyncLifetime
{
    /// <summary>The folder of this run, outside the repository, so that none of its build files reach a consumer.</summary>
    public string Root { get; } = Directory.CreateTempSubdirectory("tirgen-packages-").FullName;

    public string Version { get; } = string.Create(CultureInfo.InvariantCulture, $"0.0.1-test.{DateTime.UtcNow.Ticks}");

    public string Feed => Path.Combine(Root, "feed");

    public async ValueTask InitializeAsync()
    {
        foreach (string project in (string[])["src/TirGen.Package", "src/TirGen.Autoscaling", "src/TirGen.Tool"])
        {
            await PackAsync(project, Feed, CancellationToken.None);
        }
    }

    /// <summary>The packed file of a package.</summary>
    public string File(string id) => Path.Combine(Feed, $"{id}.{Version}.nupkg");

    /// <summary>Packs what is built already.</summary>
    public async Task PackAsync(string project, string folder, CancellationToken cancellationToken)
    {
        string[] pack =
        [
            "pack", project, "--no-build", "--nologo", "-v", "q", "-c", BuildSettings.Configuration, "-o", folder, $"-p:PackageVersion={Version}",
        ];
        CommandResult packed = await DotNet.RunAsync(BuildSettings.RepositoryRoot, pack, cancellationToken);
        packed.Expect();
    }

    public ValueTask DisposeAsync()
    {
        Directory.Delete(Root, recursive: true);
        return ValueTask.CompletedTask;
    }
}
