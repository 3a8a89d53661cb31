using System.Diagnostics;
using YamlDotNet.RepresentationModel;

namespace TirGen.Tool.Tests;

/// <summary>The steps of the composite action, run as a runner does: inputs in the environment, the script through bash.</summary>
public sealed class CheckActionTests : IDisposable
{
    private readonly Shell _shell = new();

    public void Dispose() => _shell.Dispose();

    [Fact]
    public async Task OneWrongFileOfThreeIsAnnotatedAndFails()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The script is run by bash.");
        _shell.Write("policies/a.json", """{"min_replicas":1,"max_replicas":8,"rules":[{"metric":"concurrency","value":20}]}""");
        _shell.Write("policies/b c.json", """{"action":"update_auto_scale","auto_scale_policy":{"min_replicas":3,"max_replicas":2}}""");
        _shell.Write("policies/c.json", """{"action":"restart"}""");

        (int status, string output) = await Check(("paths", "policies/*.json\npolicies/c.json\n"), ("sarif", "out.sarif"));

        Assert.Equal(1, status);
        Assert.Contains("::error file=policies/b c.json,line=1,", output, StringComparison.Ordinal);
        Assert.Contains("3 files checked: 1 error.", output, StringComparison.Ordinal);
        Assert.Contains("\"TIR2003\"", await File.ReadAllTextAsync(_shell.PathOf("out.sarif"), TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Equal(0, (await Check(("paths", "policies"), ("ignore", "TIR2003"))).Status);
        Assert.Equal(2, (await Check(("paths", "policies\nelsewhere"))).Status);
    }

    private async Task<(int Status, string Output)> Check(params (string Name, string Value)[] inputs)
    {
        YamlStream yaml = [];
        using (StreamReader reader = File.OpenText(Path.Combine(AppContext.BaseDirectory, "action.yml")))
            yaml.Load(reader);
        YamlNode root = yaml.Documents[0].RootNode;
        YamlNode step = ((YamlSequenceNode)root["runs"]["steps"]).Last();
        ProcessStartInfo start = new("bash", ["--noprofile", "--norc", "-eo", "pipefail", "-c", step["run"].ToString()]) { RedirectStandardOutput = true, WorkingDirectory = _shell.PathOf("") };
        foreach ((YamlNode variable, YamlNode value) in (YamlMappingNode)step["env"])
        {
            string name = value.ToString().Replace("${{ inputs.", "", StringComparison.Ordinal).Replace(" }}", "", StringComparison.Ordinal);
            string given = inputs.FirstOrDefault(input => input.Name == name).Value ?? ((YamlMappingNode)root["inputs"][name]).Children["default"].ToString();
            start.Environment[variable.ToString()] = given;
        }

        _shell.Write("bin/tirgen", $"#!/bin/sh\nexec dotnet \"{Path.Combine(AppContext.BaseDirectory, "TirGen.Tool.dll")}\" \"$@\"\n");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(_shell.PathOf("bin/tirgen"), UnixFileMode.UserRead | UnixFileMode.UserExecute | UnixFileMode.UserWrite);
        start.Environment["PATH"] = $"{_shell.PathOf("bin")}:{Environment.GetEnvironmentVariable("PATH")}";
        start.Environment["GITHUB_WORKSPACE"] = _shell.PathOf("");
        using Process process = Process.Start(start)!;
        string output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, output);
    }
}
