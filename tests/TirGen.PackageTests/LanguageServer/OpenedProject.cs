using System.Diagnostics;
using System.Text.Json.Nodes;
using TirGen.PackageTests.Packing;

namespace TirGen.PackageTests.LanguageServer;

/// <summary>A fresh project that consumes the packed package, opened in csharp-ls with analyzers on.</summary>
public sealed class OpenedProject(PackedPackages packages) : IAsyncLifetime
{
    private const string Project = "Edited.csproj";
    private const string Version = "0.28.0";
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private LanguageServer? _server;
    private Consumer? _consumer;

    /// <summary>Why there is no server; null when there is one.</summary>
    private string? _missing;

    public async ValueTask InitializeAsync()
    {
        string tool = Path.Combine(packages.Root, "csharp-ls");
        CommandResult installed = await DotNet.RunAsync(
            packages.Root, ["tool", "install", "csharp-ls", "--version", Version, "--tool-path", tool], CancellationToken.None);
        if (installed.ExitCode != 0)
        {
            _missing = $"csharp-ls {Version} cannot be had from the package source: {installed.Output.Trim().ReplaceLineEndings(" ")}";
            return;
        }

        _consumer = new Consumer(packages, "Edited");
        _consumer.WriteSettings();
        (await _consumer.RestoreAsync(Project)).Expect();
        _server = await LanguageServer.StartAsync(
            Path.Combine(tool, "csharp-ls"), _consumer.Folder, new JsonObject { ["analyzersEnabled"] = true, ["useMetadataUris"] = true });
    }

    /// <summary>Opens a file of the project.</summary>
    internal async Task<OpenedFile> OpenAsync(string name)
    {
        Assert.SkipWhen(_missing is not null, _missing ?? "");
        OpenedFile file = new(_server!, Path.Combine(_consumer!.Folder, name));
        await file.OpenAsync();

        // The server answers with nothing until it has loaded the project.
        await WaitAsync(async () => await file.AskAsync("hover", "class", 7) is not null);
        return file;
    }

    /// <summary>Makes the repairs that leave no choice. The server itself offers no fixes of packages.</summary>
    internal async Task RepairAsync() => (await _consumer!.FormatAsync(Project, Path.Combine(_consumer.Folder, "report"))).Expect();

    /// <summary>Asks again until it is so.</summary>
    internal static async Task WaitAsync(Func<Task<bool>> isSo)
    {
        for (Stopwatch watch = Stopwatch.StartNew(); !await isSo();)
        {
            Assert.True(watch.Elapsed < Patience, $"not within {Patience}");
            await Task.Delay(200, TestContext.Current.CancellationToken);
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_server is not null)
        {
            await _server.DisposeAsync();
        }
    }
}
