using System.Diagnostics;

namespace TirGen.Tool.Tests;

/// <summary>The built tool as a process: what a shell or a build server sees.</summary>
public sealed class ProcessTests : IDisposable
{
    private readonly Shell _shell = new();

    public void Dispose() => _shell.Dispose();

    [Theory]
    [InlineData("p95_wait > 1h", 0)]
    [InlineData("arrivals > 0", 1)]
    [InlineData("arrivals >", 2)]
    public async Task TheStatusReachesTheShell(string condition, int status)
    {
        string policy = _shell.Write("policy.json", Samples.Policy);

        (int found, _, _) = await Run("simulate", "--policy", policy, "--trace", Samples.Bursts, "--fail-if", condition);

        Assert.Equal(status, found);
    }

    [Fact]
    public async Task WithoutATerminalTheOutputIsPlain()
    {
        string policy = _shell.Write("policy.json", Samples.Policy);

        (_, string output, string error) = await Run("recommend", "--trace", Samples.Bursts, "--slo", "p50=60s", "--slots", "2", "--max-replicas", "2");

        Assert.DoesNotContain('\u001b', output);
        Assert.Equal("", error);
        (_, output, _) = await Run("simulate", "--policy", policy, "--trace", Samples.Bursts);
        Assert.DoesNotContain('\u001b', output);
    }

    [Fact]
    public async Task JsonOnTheOutputIsNothingButJson()
    {
        string policy = _shell.Write("policy.json", Samples.Policy);

        (_, string output, _) = await Run("simulate", "--policy", policy, "--trace", Samples.Bursts, "--json", "-");

        using System.Text.Json.JsonDocument json = System.Text.Json.JsonDocument.Parse(output);
        Assert.Single(json.RootElement.GetProperty("runs").EnumerateArray());
    }

    [Fact]
    public async Task APayloadComesThroughTheInput()
    {
        (int status, string output, _) = await RunWith("""{"min_replicas":3,"max_replicas":2}""", "check", "-");

        Assert.Equal(1, status);
        Assert.StartsWith("-(1,17): error TIR2003", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task MockServesUntilItIsEnded()
    {
        ProcessStartInfo start = new("dotnet", [Path.Combine(AppContext.BaseDirectory, "TirGen.Tool.dll"), "mock", "--port", "0"]) { RedirectStandardOutput = true };
        using Process process = Process.Start(start)!;
        try
        {
            string line = (await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken))!;
            using HttpClient http = new() { DefaultRequestHeaders = { Authorization = new("Bearer", "t") } };
            string answer = await http.GetStringAsync($"{line[line.IndexOf("http", StringComparison.Ordinal)..]}/serving/inference/4242/?{Requests.Query}", TestContext.Current.CancellationToken);

            Assert.Contains("\"status\":\"Running\"", answer, StringComparison.Ordinal);
            await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken);
            Assert.Equal("GET /myaccount/api/v1/gpu/serving/inference/4242/ 200", await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken));
        }
        finally
        {
            process.Kill();
        }
    }

    [Fact]
    public async Task WithoutCredentialsInTheEnvironmentNothingIsAsked()
    {
        ProcessStartInfo start = new("dotnet", [Path.Combine(AppContext.BaseDirectory, "TirGen.Tool.dll"), "endpoint", "list"]) { RedirectStandardError = true };
        foreach (string name in start.Environment.Keys.Where(static name => name.StartsWith("TIR_", StringComparison.Ordinal)).ToList())
            start.Environment.Remove(name);
        start.Environment["TIR_TOKEN"] = "a-secret";
        using Process process = Process.Start(start)!;
        string error = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.Equal(2, process.ExitCode);
        Assert.Contains("The environment has no TIR_API_KEY, TIR_PROJECT_ID, TIR_LOCATION.", error, StringComparison.Ordinal);
        Assert.DoesNotContain("a-secret", error, StringComparison.Ordinal);
    }

    private static Task<(int Status, string Output, string Error)> Run(params string[] args) => RunWith("", args);

    private static async Task<(int Status, string Output, string Error)> RunWith(string input, params string[] args)
    {
        ProcessStartInfo start = new("dotnet") { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "TirGen.Tool.dll"));
        foreach (string arg in args)
            start.ArgumentList.Add(arg);
        using Process process = Process.Start(start)!;
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, await output, await error);
    }
}
