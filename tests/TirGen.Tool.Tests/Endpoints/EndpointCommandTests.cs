using TirGen.StandIn.Tir;

namespace TirGen.Tool.Tests.Endpoints;

/// <summary><c>endpoint</c>, <c>plan</c> and <c>apply</c> against the stand-in.</summary>
public sealed class EndpointCommandTests : IDisposable
{
    private const string Secret = "never-shown";
    private const string Scale = """{ "action": "update_auto_scale", "auto_scale_policy": { "min_replicas": 1,  "max_replicas": 8, "rules": [{ "metric": "concurrency", "value": 20 }], "stability_period": "300" } }""";

    private readonly Shell _shell = new();
    private TirStandIn? _standIn;

    static EndpointCommandTests()
    {
        foreach ((string name, string value) in (ReadOnlySpan<(string, string)>)[("TIR_TOKEN", Secret), ("TIR_API_KEY", Secret + "-either"), ("TIR_PROJECT_ID", "1001"), ("TIR_LOCATION", "Delhi")])
            Environment.SetEnvironmentVariable(name, value);
    }

    public void Dispose()
    {
        Assert.DoesNotContain(Secret, _shell.Output + _shell.Error, StringComparison.Ordinal);
        _standIn?.DisposeAsync().AsTask().GetAwaiter().GetResult();
        _shell.Dispose();
    }

    [Fact]
    public void EndpointsAreListedAndShown()
    {
        Start("""[{"id":1,"name":"chat","auto_scale_policy":{"min_replicas":1,"max_replicas":8,"rules":[{"metric":"concurrency","value":5}]}},{"id":22,"added_later":true}]""");

        Assert.Equal(0, Run("endpoint list"));
        Assert.Equal(["name id status workers bounds rules", "chat 1 Running 1 1-8 1", "endpoint-22 22 Running 1 1-1 0"], Lines(_shell.Output));
        Assert.Equal(0, Run("endpoint list --format json"));
        Assert.StartsWith("[", _shell.Output, StringComparison.Ordinal);
        Assert.Equal(0, Run("endpoint get 22"));
        Assert.Contains("\"added_later\": true", _shell.Output, StringComparison.Ordinal);
        Assert.Equal(2, Run("endpoint get 3"));
        Assert.Contains("404 There is no endpoint 3", _shell.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void AFileOfCredentialsIsPrivate()
    {
        Start("""[{"id":1}]""");
        string file = _shell.Write("tir.env", $"# of production\nTIR_TOKEN={Secret}-of-the-file\n\nTIR_PROJECT_ID=77\nTIR_BASE_URL={_standIn!.Address}\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead);
            Assert.Equal(2, _shell.Run("endpoint", "list", "--credentials", file));
            Assert.Contains("can be read by others", _shell.Error, StringComparison.Ordinal);
            Assert.Empty(_standIn.Requests);
            File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }

        Assert.Equal(0, _shell.Run("endpoint", "list", "--credentials", file));
        Assert.Single(_standIn.Requests);
        File.AppendAllText(file, $"{Secret}\n");
        Assert.Equal(2, _shell.Run("endpoint", "list", "--credentials", file));
        Assert.Contains("tir.env(6): a line is TIR_TOKEN=", _shell.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void AFileWithErrorsIsSentDespiteNamedRulesOnly()
    {
        Start("""[{"id":1,"auto_scale_policy":{"min_replicas":1,"max_replicas":4}}]""");
        string file = _shell.Write("wrong.json", """{"action":"update_auto_scale","auto_scale_policy":{"min_replicas":3,"max_replicas":2}}""");

        Assert.Equal(2, Run($"apply {file} --endpoint 1 --yes"));
        Assert.Contains("nothing was sent. When TIR is known to take it all the same: --despite TIR2003", _shell.Error, StringComparison.Ordinal);
        Assert.Equal(2, Run($"apply {file} --endpoint 1 --yes --despite TIR2002"));
        Assert.DoesNotContain(_standIn!.Requests, static request => request.Method == "PUT");
        Assert.Equal(1, Run($"apply {file} --endpoint 1 --yes --despite TIR2003"));
        Assert.Single(_standIn.Requests, static request => request.Method == "PUT");
    }

    [Fact]
    public void PlanSimulatesBothPolicies()
    {
        Start("""[{"id":1,"auto_scale_policy":{"min_replicas":1,"max_replicas":1}},{"id":2,"auto_scale_policy":{"min_replicas":1,"max_replicas":1}},{"id":3}]""");
        string file = _shell.Write("scale.json", Scale);

        Assert.Equal(1, Run($"plan {file} --endpoint 1,2 --trace synthetic:steady,rate=1,seconds=60 --slots 20"));

        Assert.Contains("+ auto_scale_policy.rules", _shell.Output, StringComparison.Ordinal);
        Assert.Contains("scale.json read as", _shell.Output, StringComparison.Ordinal);
        Assert.Contains("endpoint 1, 2 read as", _shell.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void PlanSaysWhatDiffersAndChangesNothing()
    {
        Start("""[{"id":1,"auto_scale_policy":{"min_replicas":1,"max_replicas":4,"stability_period":300,"is_hold_queue":true}},{"id":2,"status":"Stopped"}]""");
        string file = _shell.Write("scale.json", Scale);

        Assert.Equal(1, Run($"plan {file} --endpoint 1"));
        Assert.Equal(
            [
                "1 endpoint-1: update_auto_scale would change",
                "~ auto_scale_policy.max_replicas 4 -> 8",
                "+ auto_scale_policy.rules [{\"metric\":\"concurrency\",\"value\":20}]",
                "- auto_scale_policy.is_hold_queue true",
            ],
            Lines(_shell.Output));
        Assert.Equal(1, Run($"plan {file} --endpoint 2"));
        Assert.Contains("note: update_auto_scale is documented for Running only, and the endpoint is Stopped.", _shell.Output, StringComparison.Ordinal);
        Assert.Equal(2, Run($"plan {file} --endpoint 1,9"));
        Assert.Contains("9 cannot be read: 404", _shell.Error, StringComparison.Ordinal);
        Assert.Empty(Sent());
    }

    [Fact]
    public void TheBytesOfTheFileAreSentOnceAndReadBack()
    {
        Start("""[{"id":1}]""");
        string file = _shell.Write("scale.json", Scale + "\r\n");

        Assert.Equal(0, Run($"apply {file} --endpoint 1 --yes"));
        Assert.Equal(File.ReadAllBytes(file), Assert.Single(Sent()).Body);
        Assert.EndsWith("1 endpoint-1 applied Accepted update_auto_scale|1 endpoint: 1 applied.", string.Join('|', Lines(_shell.Output)), StringComparison.Ordinal);

        Assert.Equal(0, Run($"plan {file} --endpoint 1"));
        Assert.Equal(0, Run($"apply {file} --endpoint 1"));
        Assert.EndsWith("1 endpoint: 1 unchanged.", string.Join('|', Lines(_shell.Output)), StringComparison.Ordinal);
        Assert.Single(Sent());
        Assert.Empty(_standIn!.Violations);
    }

    [Fact]
    public void WithoutATerminalNothingIsSentUnasked()
    {
        Start("""[{"id":1}]""");

        Assert.Equal(2, Run($"apply {_shell.Write("scale.json", Scale)} --endpoint 1"));
        Assert.Contains("Give --yes", _shell.Error, StringComparison.Ordinal);
        Assert.Empty(Sent());
    }

    [Theory]
    [InlineData("""{"action":"update_auto_scale","auto_scale_policy":{"min_replicas":3,"max_replicas":2}}""", "has errors")]
    [InlineData("""{"min_replicas":1,"max_replicas":2,"rules":[{"metric":"concurrency","value":5}]}""", "is a bare policy")]
    [InlineData("""{"action":"stop" """, "has errors")]
    [InlineData("""{"name":"a","framework":"vllm"}""", "has no action")]
    [InlineData("""{"colour":"red"}""", "nothing tells its schema")]
    [InlineData("\ufeff{\"action\":\"stop\"}", "without a byte order mark")]
    public void WhatIsNoActionIsNotSent(string json, string message)
    {
        Start("""[{"id":1}]""");

        Assert.Equal(2, Run($"apply {_shell.Write("a.json", json)} --endpoint 1 --yes"));
        Assert.Contains(message, _shell.Error, StringComparison.Ordinal);
        Assert.Empty(Sent());
    }

    [Fact]
    public void WhatTheServerDoesNotTakeIsSaid()
    {
        Start("""[{"id":1}]""");
        string file = _shell.Write("a.json", Scale.Replace("""{ "action": "update_auto_scale",""", """{ "action": "update_auto_scale", "is_auto_scale_enabled": false,""", StringComparison.Ordinal));

        Assert.Equal(1, Run($"apply {file} --endpoint 1 --yes"));
        Assert.Contains("not taken", _shell.Output, StringComparison.Ordinal);
        Assert.Contains("~ is_auto_scale_enabled  true -> false", _shell.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void AnEndpointIsStoppedAwaitedAndStarted()
    {
        Start("""[{"id":1}]""", TimeSpan.FromMilliseconds(300));
        string stop = _shell.Write("stop.json", """{"action":"stop"}""");
        string start = _shell.Write("start.json", """{"action":"start"}""");

        Assert.Equal(0, Run($"apply {stop} --endpoint 1 --yes --wait"));
        Assert.Contains("Accepted stop; Stopped", _shell.Output, StringComparison.Ordinal);
        Assert.Equal(0, Run($"plan {stop} --endpoint 1"));
        Assert.Equal(1, Run("endpoint wait 1 --status runing --timeout 0.3"));
        Assert.Contains("did you mean Running?", _shell.Error, StringComparison.Ordinal);
        Assert.Equal(0, Run($"apply {start} --endpoint 1 --yes"));
        Assert.Equal(0, Run("endpoint wait 1 --status running --timeout 10"));
        Assert.EndsWith("1 endpoint-1: Running", _shell.Output.TrimEnd(), StringComparison.Ordinal);
        Assert.Equal(0, Run($"apply {start} --endpoint 1 --yes --wait"));
        Assert.Equal(2, Sent().Count);
    }

    [Fact]
    public void WhatIsNotLegalIsSaidBeforeAndLeftToTheServer()
    {
        Start("""[{"id":1,"status":"stopped"}]""");

        Assert.Equal(1, Run($"apply {_shell.Write("a.json", """{"action":"restart"}""")} --endpoint 1 --yes"));
        Assert.Contains("note: restart is documented for Running only, and the endpoint is stopped.", _shell.Output, StringComparison.Ordinal);
        Assert.Contains("400 restart is not possible while the endpoint is stopped", _shell.Output, StringComparison.Ordinal);
        Assert.Single(Sent());
    }

    [Fact]
    public void TheAsyncConfigurationIsComparedWithItsOwnAnswer()
    {
        Start("""[{"id":1}]""");
        string file = _shell.Write("a.json", """{"action":"update_async_configuration","async_enabled":true,"async_concurrent_workers":4,"async_dataset_id":123,"async_destination_type":"dataset","async_target_routes":[{"route_name":"QUEUE_1","route_value":"v1"}]}""");

        Assert.Equal(0, Run($"apply {file} --endpoint 1 --yes"));
        Assert.Equal(0, Run($"plan {file} --endpoint 1"));
    }

    [Fact]
    public void TwoHundredEndpointsWithFailuresGetEverythingOnce()
    {
        Start($"[{string.Join(',', Enumerable.Range(1, 200).Select(static id => $$"""{"id":{{id}}}"""))}]", failureRate: 0.05);
        string file = _shell.Write("scale.json", Scale);
        string ids = _shell.Write("ids.txt", $"# all\n{string.Join('\n', Enumerable.Range(1, 200))}\n");

        Assert.Equal(1, Run($"apply {file} --endpoint @{ids} --yes --keep-going --parallel 8"));
        Assert.Contains(" failed.", _shell.Output, StringComparison.Ordinal);
        Assert.Equal(200, Sent().Count);
        Assert.Equal(200, Sent().DistinctBy(static request => request.Path).Count());
        for (int i = 0; i < 5 && Run($"apply {file} --endpoint @{ids} --yes --keep-going") != 0; i++)
        {
        }

        Assert.Equal(0, Run($"plan {file} --endpoint @{ids}"));
        Assert.Equal(200, Sent().Where(static request => request.HadEffect).DistinctBy(static request => request.Path).Count());
        Assert.Equal(200, Sent().Count(static request => request.HadEffect));
        Assert.Empty(_standIn!.Violations);
    }

    [Fact]
    public void AFailureStopsTheOthersUnlessTheyAreToGoOn()
    {
        Start("""[{"id":1,"status":"Stopped"},{"id":2},{"id":3}]""");
        string file = _shell.Write("a.json", """{"action":"restart"}""");

        Assert.Equal(1, Run($"apply {file} --endpoint 1,2,3 --yes --parallel 1"));
        Assert.Contains("3 endpoints: 1 failed, 2 skipped.", _shell.Output, StringComparison.Ordinal);
        Assert.Single(Sent());
        Assert.Equal(1, Run($"apply {file} --endpoint 1,2,9 --yes --parallel 1 --keep-going"));
        Assert.Contains("3 endpoints: 1 applied, 2 failed.", _shell.Output, StringComparison.Ordinal);
        Assert.Equal(2, Run($"apply {file} --endpoint 2,9 --yes"));
        Assert.Contains("Nothing was sent. With --keep-going", _shell.Error, StringComparison.Ordinal);
        // Of one endpoint there are no others.
        Assert.Equal(2, Run($"apply {file} --endpoint 9 --yes"));
        Assert.DoesNotContain("others", _shell.Error, StringComparison.Ordinal);
        Assert.Equal(3, Sent().Count);
    }

    [Fact]
    public void AFolderInPlaceOfAFileIsSaidToBeOne()
    {
        Start("""[{"id":1}]""");
        string folder = Path.GetDirectoryName(_shell.Write("a.json", "{}"))!;

        Assert.Equal(2, Run($"apply {folder} --endpoint 1"));
        Assert.Contains("is a folder; name one file.", _shell.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("endpoint list --base-url x")]
    [InlineData("endpoint list --base-url http://u:p@h/")]
    [InlineData("plan none.json --endpoint 1")]
    [InlineData("plan none.json")]
    [InlineData("plan none.json --endpoint a")]
    [InlineData("endpoint list --base-url http://127.0.0.1:1/")]
    public void WhatCannotRunIsStatusTwo(string line) => Assert.Equal(2, _shell.Run(line.Split(' ')));

    [Fact]
    public void WhoDoesNotAnswerIsNamed()
    {
        Assert.Equal(2, _shell.Run("endpoint", "list", "--base-url", "http://127.0.0.1:1/"));
        Assert.Contains("no answer: ", _shell.Error, StringComparison.Ordinal);
        Assert.Contains("127.0.0.1:1", _shell.Error, StringComparison.Ordinal);
    }

    private void Start(string state, TimeSpan step = default, double failureRate = 0) => _standIn = TirStandInTests.Start(new() { State = state, StepTime = step, FailureRate = failureRate });

    private int Run(string line)
    {
        int status = _shell.Run([.. line.Split(' '), "--base-url", _standIn!.Address.ToString()]);
        Assert.DoesNotContain(Secret, _shell.Output + _shell.Error, StringComparison.Ordinal);
        return status;
    }

    private List<SeenRequest> Sent() => [.. _standIn!.Requests.Where(static request => request.Method != "GET")];

    private static string[] Lines(string text) =>
        [.. text.ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(static line => string.Join(' ', line.Split(' ', StringSplitOptions.RemoveEmptyEntries)))];
}
