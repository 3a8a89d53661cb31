using System.Diagnostics;
using System.Text.RegularExpressions;
using TirGen.StandIn.Tir;

namespace TirGen.Tool.Tests;

/// <summary>The sessions that a page shows, run literally: in a folder with the files of the page, against the stand-in.</summary>
public sealed partial class PageSessionTests : IDisposable
{
    private readonly Shell _shell = new();

    public void Dispose() => _shell.Dispose();

    [Fact]
    public async Task PoliciesAsFilesDoesWhatItSays()
    {
        string page = (await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "docs", "policies.md"), TestContext.Current.CancellationToken)).ReplaceLineEndings("\n");
        await using TirStandIn standIn = TirStandInTests.Start();
        foreach (Match file in PageFile().Matches(page))
            _shell.Write(file.Groups[1].Value, file.Groups[2].Value);
        int commands = 0;
        foreach (Match session in Session().Matches(page))
        {
            foreach (string step in session.Groups[1].Value.Split("$ tirgen ").Skip(1))
            {
                string[] lines = step.Split('\n', 2);
                string expected = lines[1];
                bool asksTir = lines[0].StartsWith("endpoint", StringComparison.Ordinal) || lines[0].StartsWith("plan", StringComparison.Ordinal) || lines[0].StartsWith("apply", StringComparison.Ordinal);
                string output = await Run([.. lines[0].Split(' '), .. asksTir ? new[] { "--base-url", standIn.Address.ToString() } : []]);
                Assert.True(expected.Length == 0 || output == expected, $"tirgen {lines[0]}\n{output}");
                commands++;
            }
        }

        Assert.Equal(7, commands);
        Assert.Empty(standIn.Violations);
    }

    private async Task<string> Run(string[] args)
    {
        ProcessStartInfo start = new("dotnet", [Path.Combine(AppContext.BaseDirectory, "TirGen.Tool.dll"), .. args])
        {
            RedirectStandardOutput = true,
            RedirectStandardInput = true,
            WorkingDirectory = _shell.PathOf(""),
        };
        foreach ((string name, string value) in (ReadOnlySpan<(string, string)>)[("TIR_TOKEN", "t"), ("TIR_API_KEY", "k"), ("TIR_PROJECT_ID", "1"), ("TIR_LOCATION", "Delhi")])
            start.Environment[name] = value;
        using Process process = Process.Start(start)!;
        process.StandardInput.Close();
        string output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return output.ReplaceLineEndings("\n");
    }

    [GeneratedRegex("<!-- file: (.*?) -->\n\n```json\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex PageFile();

    [GeneratedRegex("```console\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Session();
}
