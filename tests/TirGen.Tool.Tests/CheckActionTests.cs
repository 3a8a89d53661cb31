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

    /// <summary>The workflow of the page, step by step, over the repository that its output is of.</summary>
    [Fact]
    public async Task TheWorkflowOfThePageAnnotatesTheWrongFile()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The script is run by bash.");
        string page = (await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "docs", "ci.md"), TestContext.Current.CancellationToken)).ReplaceLineEndings("\n");
        _shell.Write("policies/chat.json", """{"action":"update_auto_scale","auto_scale_policy":{"min_replicas":1,"max_replicas":8,"rules":[{"metric":"concurrency","value":20}]}}""");
        _shell.Write("policies/restart.json", """{"action":"restart"}""");
        _shell.Write("policies/wrong.json", """
            {
              "action": "update_auto_scale",
              "auto_scale_policy": {
                "min_replicas": 1,
                "max_replicas": 8,
                "rules": [{ "metric": "custom", "value": 5 }]
              }
            }
            """);
        YamlNode workflow = Yaml(page.Split("```yaml\n")[1].Split("```")[0]);
        int checks = 0;
        foreach (YamlNode step in (YamlSequenceNode)workflow["jobs"]["check"]["steps"])
        {
            string uses = step["uses"].ToString();
            if (uses.StartsWith("actions/checkout@", StringComparison.Ordinal))
                continue; // The folder is the checkout.
            Assert.StartsWith("tirgen/tirgen/.github/actions/check@", uses, StringComparison.Ordinal);
            (int status, string output) = await Check([.. ((YamlMappingNode)step["with"]).Select(static input => (input.Key.ToString(), input.Value.ToString()))]);
            Assert.Equal(1, status);
            Assert.Equal(page.Split("```text\n")[1].Split("```")[0], output.ReplaceLineEndings("\n"));
            checks++;
        }

        Assert.Equal(1, checks);
    }

    private static YamlNode Yaml(string text)
    {
        YamlStream yaml = [];
        yaml.Load(new StringReader(text));
        return yaml.Documents[0].RootNode;
    }

    /// <summary>Both steps of the action, that which installs and that which checks.</summary>
    private async Task<(int Status, string Output)> Check(params (string Name, string Value)[] inputs)
    {
        YamlNode root = Yaml(await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "action.yml"), TestContext.Current.CancellationToken));
        (int Status, string Output) last = (0, "");
        foreach (YamlNode step in (YamlSequenceNode)root["runs"]["steps"])
        {
            last = await Run(root, step, inputs);
            if (last.Status != 0)
                break;
        }

        return last;
    }

    private async Task<(int Status, string Output)> Run(YamlNode root, YamlNode step, (string Name, string Value)[] inputs)
    {
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
