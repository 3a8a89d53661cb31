using System.Text.Json;

namespace TirGen.Tool.Tests;

public sealed class CheckCommandTests : IDisposable
{
    private const string CustomWithoutName = """
        {
          "action": "update_auto_scale",
          "auto_scale_policy": {
            "min_replicas": 1,
            "max_replicas": 2,
            "rules": [{ "metric": "custom", "value": 5 }]
          }
        }
        """;

    private readonly Shell _shell = new();

    public void Dispose() => _shell.Dispose();

    [Fact]
    public void NothingFoundIsStatusZero()
    {
        string file = _shell.Write("a.json", """{"action":"restart"}""");

        Assert.Equal(0, _shell.Run("check", file, "--schema", "Restart"));
        Assert.Equal("1 file checked: nothing found.\n", _shell.Output.ReplaceLineEndings("\n"));
    }

    [Fact]
    public void AMissingCustomMetricNameIsNamedAtItsLineAndColumn()
    {
        string file = _shell.Write("a.json", CustomWithoutName);

        Assert.Equal(1, _shell.Run("check", file, "--schema", "UpdateAutoScale"));
        Assert.StartsWith($"{file}(6,15): error TIR2001: custom_metric_name is required when metric is \"custom\".", _shell.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void EnablingAsyncAloneLacksWorkersAndDataset()
    {
        string file = _shell.Write("a.json", """{"action":"update_async_configuration","async_enabled":true}""");

        Assert.Equal(1, _shell.Run("check", file, "--schema", "UpdateAsyncConfiguration", "--format", "json"));
        using JsonDocument report = JsonDocument.Parse(_shell.Output);
        JsonElement entry = Assert.Single(report.RootElement.EnumerateArray());
        Assert.Equal(["file", "valid", "findings"], entry.EnumerateObject().Select(static p => p.Name));
        Assert.False(entry.GetProperty("valid").GetBoolean());
        Assert.Equal(
            ["TIR2001 error", "TIR2001 error", "TIR2004 warning", "TIR2006 info"],
            entry.GetProperty("findings").EnumerateArray().Select(static f => $"{f.GetProperty("id")} {f.GetProperty("severity")}"));
        Assert.Equal(
            ["id", "severity", "line", "column", "pointer", "message"],
            entry.GetProperty("findings")[0].EnumerateObject().Select(static p => p.Name));
    }

    [Fact]
    public void LinesAndColumnsHoldAfterAMarkCarriageReturnsAndOtherScripts()
    {
        const string Text = "{\r\n  \"action\": \"restart\",\r\n  \"é🐲\": 1, \"x\": 2\r\n}";
        string file = _shell.Write("a.json", [0xEF, 0xBB, 0xBF, .. System.Text.Encoding.UTF8.GetBytes(Text)]);

        _shell.Run("check", file, "--schema", "Restart");

        Assert.Contains("a.json(3,3): error TIR3002", _shell.Output, StringComparison.Ordinal);
        Assert.Contains("a.json(3,13): error TIR3002", _shell.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void AMarkCountsForNoColumn()
    {
        string file = _shell.Write("a.json", [0xEF, 0xBB, 0xBF, .. "[]"u8]);

        _shell.Run("check", file, "--schema", "Restart");

        Assert.Contains("a.json(1,1): error TIR3003", _shell.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void SarifNamesRuleLevelAndRegion()
    {
        string file = _shell.Write("p q.json", CustomWithoutName);

        Assert.Equal(1, _shell.Run("check", file, "--schema", "UpdateAutoScale", "--format", "sarif"));
        using JsonDocument log = JsonDocument.Parse(_shell.Output);
        JsonElement run = Assert.Single(log.RootElement.GetProperty("runs").EnumerateArray());
        JsonElement result = Assert.Single(run.GetProperty("results").EnumerateArray());
        JsonElement location = result.GetProperty("locations")[0].GetProperty("physicalLocation");
        Assert.Equal("2.1.0", log.RootElement.GetProperty("version").GetString());
        Assert.Equal("TIR2001", result.GetProperty("ruleId").GetString());
        Assert.Equal("error", result.GetProperty("level").GetString());
        Assert.EndsWith("/p%20q.json", location.GetProperty("artifactLocation").GetProperty("uri").GetString(), StringComparison.Ordinal);
        Assert.Equal((6, 15), (location.GetProperty("region").GetProperty("startLine").GetInt32(), location.GetProperty("region").GetProperty("startColumn").GetInt32()));
        Assert.Equal("TIR2001", run.GetProperty("tool").GetProperty("driver").GetProperty("rules")[result.GetProperty("ruleIndex").GetInt32()].GetProperty("id").GetString());
    }

    [Fact]
    public void SarifSaysWhereToReadMoreAndWhatCouldNotBeChecked()
    {
        string file = _shell.Write("a.json", CustomWithoutName);

        Assert.Equal(2, _shell.Run("check", file, _shell.PathOf("none.json"), "--format", "sarif"));
        using JsonDocument log = JsonDocument.Parse(_shell.Output);
        JsonElement run = Assert.Single(log.RootElement.GetProperty("runs").EnumerateArray());
        JsonElement driver = run.GetProperty("tool").GetProperty("driver");
        JsonElement invocation = Assert.Single(run.GetProperty("invocations").EnumerateArray());
        Assert.StartsWith("https://", driver.GetProperty("informationUri").GetString(), StringComparison.Ordinal);
        Assert.EndsWith("analyzers/docs/TIR2001.md", driver.GetProperty("rules")[0].GetProperty("helpUri").GetString(), StringComparison.Ordinal);
        Assert.False(invocation.GetProperty("executionSuccessful").GetBoolean());
        Assert.Contains("none.json", invocation.GetProperty("toolExecutionNotifications")[0].GetProperty("message").GetProperty("text").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("error", 0)]
    [InlineData("warning", 1)]
    [InlineData("info", 1)]
    [InlineData(null, 1)]
    public void OnlyFindingsOfTheSeverityFail(string? severity, int status)
    {
        string file = _shell.Write("a.json", """{"min_replicas":1,"max_replicas":100,"rules":[{"metric":"concurrency","value":2,"window":3}]}""");

        Assert.Equal(status, _shell.Run(["check", file, .. severity is null ? [] : new[] { "--severity", severity }]));
        Assert.EndsWith("1 file checked: 1 warning, 1 info.\n", _shell.Output.ReplaceLineEndings("\n"), StringComparison.Ordinal);
    }

    [Fact]
    public void HintsAloneDoNotFail()
    {
        string file = _shell.Write("a.json", """{"min_replicas":1,"max_replicas":8,"rules":[{"metric":"concurrency","value":2,"window":3}]}""");

        Assert.Equal(0, _shell.Run("check", file));
        Assert.Contains("info TIR2006", _shell.Output, StringComparison.Ordinal);
        Assert.Equal(1, _shell.Run("check", file, "--severity", "info"));
    }

    [Theory]
    [InlineData("--ignore TIR2004", 0)]
    [InlineData("--ignore tir2006,TIR2004", 0)]
    [InlineData("--ignore TIR2006 --ignore TIR2004", 0)]
    [InlineData("--ignore TIR2006", 1)]
    [InlineData("--private-cluster", 0)]
    public void FindingsCanBeLeftOut(string options, int status)
    {
        string file = _shell.Write("a.json", """{"min_replicas":1,"max_replicas":100,"rules":[{"metric":"concurrency","value":2}]}""");

        Assert.Equal(status, _shell.Run(["check", file, .. options.Split(' ')]));
    }

    [Fact]
    public void AnUnknownFindingIsRefusedWithTheNearest()
    {
        string file = _shell.Write("a.json", "{}");

        Assert.Equal(2, _shell.Run("check", file, "--ignore", "TIR204"));
        Assert.Contains("did you mean TIR2004?", _shell.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"action":"stop"}""", 0, "")]
    [InlineData("""{"action":"stopp"}""", 1, "did you mean \"stop\"?")]
    [InlineData("""{"min_replicas":3,"max_replicas":2}""", 1, "TIR2003")]
    [InlineData("""{"auto_scale_policy":{"min_replicas":1,"max_replicas":1}}""", 1, "action is required")]
    [InlineData("""{"action":"restart",}""", 1, "TIR3001")]
    [InlineData("{", 1, "TIR3001")]
    [InlineData("""{"action":"update_auto_scale","auto_scale_policy":{"min_replicas":1,"max_replicas":1,"rules":[{"metric":"concurrency","value":99999999999}]}}""", 1, "value must be at most 2147483647")]
    public void ThePayloadTellsItsSchema(string json, int status, string message)
    {
        string file = _shell.Write("a.json", json);

        Assert.Equal(status, _shell.Run("check", file));
        Assert.Contains(message, _shell.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void AForeignPayloadTellsItsSchemaToo()
    {
        string spec = _shell.Write("spec.json", """{"openapi":"3.1.0","components":{"schemas":{"Pet":{"type":"object","required":["name"],"properties":{"name":{"type":"string"},"age":{"type":"integer","format":"int32"}}},"Cat":{"properties":{"purr":{}}},"Lion":{"properties":{"purr":{}}}}}}""");

        Assert.Equal(1, _shell.Run("check", _shell.Write("a.json", """{"age":3000000000}"""), "--spec", spec));
        Assert.Contains("name is required", _shell.Output, StringComparison.Ordinal);
        Assert.Contains("age must be at most 2147483647", _shell.Output, StringComparison.Ordinal);
        Assert.Equal(2, _shell.Run("check", _shell.Write("b.json", """{"purr":1}"""), "--spec", spec));
        Assert.Contains("it may be Cat or Lion", _shell.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void WhatCannotBeCheckedHidesNothing()
    {
        string good = _shell.Write("a.json", CustomWithoutName);
        string untold = _shell.Write("b.json", """{"colour":"red"}""");
        string bytes = _shell.Write("c.json", [0x22, 0xFF, 0x22]);

        Assert.Equal(2, _shell.Run("check", _shell.PathOf("none.json"), bytes, good, untold));
        Assert.Contains("TIR2001", _shell.Output, StringComparison.Ordinal);
        Assert.EndsWith("1 file checked, 3 could not be: 1 error.\n", _shell.Output.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.Equal(3, _shell.Error.Split("tirgen: ").Length - 1);
    }

    [Fact]
    public void AnnotationsAreEscapedAsGitHubAsks()
    {
        string file = _shell.Write("a,b:100%.json", """{"action":"re%\nstart"}""");

        Assert.Equal(1, _shell.Run("check", file, "--format", "github"));
        string line = _shell.Output.Split('\n')[0];
        Assert.Matches(@"^::error file=[^:,]*a%2Cb%3A100%25\.json,line=1,endLine=1,col=11,endColumn=23,title=TIR2002%3A [^:,]*%2C[^:]*::action must be .*re%25", line);
    }

    [Theory]
    [InlineData("d", 3)]
    [InlineData("d/*.json", 1)]
    [InlineData("d/**/*.json", 3)]
    [InlineData("d/**/?.json", 2)]
    [InlineData("d/e/bb.json", 1)]
    public void DirectoriesAndPatternsAreTaken(string argument, int count)
    {
        foreach (string name in new[] { "d/a.json", "d/e/bb.json", "d/e/f/c.json", "d/note.txt" })
        {
            _shell.Write(name, """{"action":"stop"}""");
        }

        Assert.Equal(0, _shell.Run("check", _shell.PathOf(argument), "--schema", "Stop"));
        Assert.StartsWith($"{count} file", _shell.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void AnotherDocumentIsTaken()
    {
        string spec = _shell.Write("spec.json", """{"openapi":"3.1.0","components":{"schemas":{"Pet":{"type":"object","required":["name"],"unevaluatedProperties":false}}}}""");
        string file = _shell.Write("a.json", "{}");

        Assert.Equal(1, _shell.Run("check", file, "--spec", spec, "--schema", "Pet"));
        Assert.Contains("TIR2001: name is required.", _shell.Output, StringComparison.Ordinal);
        Assert.Contains($"{spec}(1,88): warning TIR1004", _shell.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void ADocumentMayBeYaml()
    {
        string file = _shell.Write("a.json", "\"long\"");
        string spec = _shell.Write("spec.yaml", "openapi: 3.1.0\ncomponents:\n  schemas:\n    B: { type: string, maxLength: 2 }\n");
        string broken = _shell.Write("broken.yml", "openapi: 3.1.0\npaths: *none\n");

        Assert.Equal(1, _shell.Run("check", file, "--spec", spec, "--schema", "B"));
        Assert.Contains("TIR2002", _shell.Output, StringComparison.Ordinal);
        Assert.Equal(2, _shell.Run("check", file, "--spec", broken, "--schema", "B"));
        Assert.Contains("broken.yml(2,8)", _shell.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void WhatCannotRunIsStatusTwo()
    {
        string file = _shell.Write("a.json", "{}");
        string broken = _shell.Write("spec.json", "{\n \"openapi\": }");
        string bytes = _shell.Write("b.json", [0x22, 0xFF, 0x22]);

        Assert.Equal(2, _shell.Run("check", file));
        Assert.Equal(2, _shell.Run("check", "--schema", "Stop"));
        Assert.Equal(2, _shell.Run("check", file, "--schema", "Stop", "--format", "xml"));
        Assert.Equal(2, _shell.Run("check", _shell.PathOf("none.json"), "--schema", "Stop"));
        Assert.Equal(2, _shell.Run("check", _shell.PathOf("none*.json"), "--schema", "Stop"));
        Assert.Equal(2, _shell.Run("check", bytes, "--schema", "Stop"));
        Assert.Equal(2, _shell.Run("check", file, "--schema", "Stop", "--spec", _shell.PathOf("none.json")));
        Assert.Equal(2, _shell.Run("check", file, "--schema", "UpdateAutoScal"));
        Assert.Contains("did you mean UpdateAutoScale?", _shell.Error, StringComparison.Ordinal);
        Assert.Equal(2, _shell.Run("check", file, "--schema", "Stop", "--spec", broken));
        Assert.Contains("spec.json(2,13)", _shell.Error, StringComparison.Ordinal);
        Assert.Equal(2, _shell.Run());
    }
}
