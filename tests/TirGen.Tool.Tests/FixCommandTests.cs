using System.Text;
using System.Text.Json.Nodes;
using TirGen.Analyzers.Tests.Fixes;

namespace TirGen.Tool.Tests;

/// <summary>What an editor offers for files that are no C#, on the command line: <c>dotnet format</c> makes no fixes there.</summary>
public sealed class FixCommandTests : IDisposable
{
    private readonly Shell _shell = new();

    public static TheoryData<int, string> Rows
    {
        get
        {
            TheoryData<int, string> rows = [];
            for (int i = 0; i < FixRows.All.Count; i++)
            {
                // Projects may allow comments in their payloads; the command line reads JSON.
                if (FixRows.All[i] is { Language: not FixLanguage.CSharp } row && !(row.Language == FixLanguage.Payload && row.Before.Contains("//", StringComparison.Ordinal)))
                {
                    rows.Add(i, FixRows.All[i].ToString());
                }
            }

            return rows;
        }
    }

    public void Dispose() => _shell.Dispose();

    /// <summary>Each fix of the table is made in one pass: alone where nothing is to be chosen, else where it is chosen.</summary>
    [Theory]
    [MemberData(nameof(Rows))]
    public void EachFixOfTheTableIsMade(int index, string name)
    {
        FixRow row = FixRows.All[index];
        Assert.NotEmpty(name);
        string file = _shell.Write(FileName(row), row.File(row.Before));
        string[] choice = row.Everywhere ? [] : ["--choose", row.TitleOf(0)];

        int status = _shell.Run(["fix", file, .. Schema(row), .. choice]);

        Assert.Equal(row.File(row.After), File.ReadAllText(file));
        Assert.Contains($"{row.Id}: {row.TitleOf(0)}\n", _shell.Output.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.True(!row.IsOpen || status == 1, _shell.Output);
    }

    /// <summary>A mistake with several repairs is left, and they are named; with the option one is made.</summary>
    [Fact]
    public void AChoiceIsNotMade()
    {
        const string Twice = """{ "min_replicas": 1, "max_replicas": 2, "rules": [{ "metric": "concurrency", "value": 5 }, { "metric": "concurrency", "value": 6 }] }""";
        string file = _shell.Write("policy.json", Twice);

        Assert.Equal(1, _shell.Run("fix", file, "--schema", "AutoScalePolicy"));
        Assert.Equal(Twice, File.ReadAllText(file));
        Assert.Contains("warning TIR2004: Two rules use the same metric", _shell.Output, StringComparison.Ordinal);
        Assert.Contains("    --choose 'Remove item 2 of \"rules\"'", _shell.Output, StringComparison.Ordinal);
        Assert.EndsWith("1 file: 0 repairs made, 1 mistake left.\n", _shell.Output.ReplaceLineEndings("\n"), StringComparison.Ordinal);

        Assert.Equal(0, _shell.Run("fix", file, "--schema", "AutoScalePolicy", "--choose", "Remove item 2 of \"rules\""));
        Assert.Equal("""{ "min_replicas": 1, "max_replicas": 2, "rules": [{ "metric": "concurrency", "value": 5 }] }""", File.ReadAllText(file));
    }

    [Fact]
    public void WhatARepairUncoversIsMendedToo()
    {
        string file = _shell.Write("policy.json", """{ "min_replicas": 7, "max_replicas": 2, "rules": [{ "metric": "concurency", "value": 5 },] }""");

        Assert.Equal(0, _shell.Run("fix", file, "--schema", "AutoScalePolicy"));
        Assert.Equal("""{ "min_replicas": 2, "max_replicas": 7, "rules": [{ "metric": "concurrency", "value": 5 }] }""", File.ReadAllText(file));
        Assert.Contains("1 file: 3 repairs made, 0 mistakes left.", _shell.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void ADryRunWritesNothing()
    {
        const string Wrong = """{ "metric": "concurency", "value": 5 }""";
        string file = _shell.Write("rule.json", Wrong);

        Assert.Equal(0, _shell.Run("fix", file, "--schema", "ScalingRule", "--dry-run"));
        Assert.Equal(Wrong, File.ReadAllText(file));
        Assert.Contains("1 repair would be made, 0 mistakes left.", _shell.Output, StringComparison.Ordinal);
    }

    /// <summary>A file keeps its encoding, its mark and its line ends.</summary>
    [Theory]
    [InlineData("utf-8", true)]
    [InlineData("utf-8", false)]
    [InlineData("utf-16", true)]
    [InlineData("utf-16BE", true)]
    public void TheEncodingStays(string encoding, bool hasMark)
    {
        Encoding text = encoding == "utf-8" ? new UTF8Encoding(hasMark) : Encoding.GetEncoding(encoding);
        byte[] Bytes(string type) =>
            [.. text.GetPreamble(), .. text.GetBytes($"{{\r\n  \"openapi\": \"3.1.0\", \"info\": {{ \"title\": \"é\", \"version\": \"1\" }},\r\n  \"components\": {{ \"schemas\": {{ \"A\": {{ \"type\": \"object\", \"properties\": {{ \"a\": {{ \"type\": \"{type}\" }} }} }} }} }}\r\n}}\r\n")];
        string file = _shell.Write("api.json", Bytes("strng"));

        Assert.Equal(0, _shell.Run("fix", file));
        Assert.Equal(Bytes("string"), File.ReadAllBytes(file));
    }

    [Fact]
    public void AFileWithoutMistakesIsNotTouched()
    {
        string file = _shell.Write("rule.json", """{ "metric": "concurrency", "value": 5 }""");
        DateTime before = new(2026, 1, 2, 3, 4, 5, DateTimeKind.Utc);
        File.SetLastWriteTimeUtc(file, before);

        Assert.Equal(0, _shell.Run("fix", file, "--schema", "ScalingRule"));
        Assert.Equal(before, File.GetLastWriteTimeUtc(file));
        Assert.Equal("1 file: 0 repairs made, 0 mistakes left.\n", _shell.Output.ReplaceLineEndings("\n"));
    }

    /// <summary>One file that cannot be mended takes nothing from the others.</summary>
    [Fact]
    public void WhatCannotBeReadIsSaid()
    {
        string unknown = _shell.Write("a.json", """{ "what": 1 }""");
        string wrong = _shell.Write("b.json", """{ "action": "restart", }""");

        Assert.Equal(2, _shell.Run("fix", unknown, wrong, "-", _shell.PathOf("none.json")));
        Assert.Equal("""{ "action": "restart" }""", File.ReadAllText(wrong));
        Assert.Contains("nothing tells its schema", _shell.Error, StringComparison.Ordinal);
        Assert.Contains("none.json: no such file", _shell.Error, StringComparison.Ordinal);
        Assert.Contains("cannot mend the standard input", _shell.Error, StringComparison.Ordinal);
    }

    private static string FileName(FixRow row) => row.Language == FixLanguage.YamlDocument ? "api.yaml" : row.Language == FixLanguage.JsonDocument ? "api.json" : "payload.json";

    /// <summary>The schema of a payload: of TIR, or foreign.</summary>
    private string[] Schema(FixRow row)
    {
        if (row.Language != FixLanguage.Payload)
        {
            return [];
        }

        JsonNode document = JsonNode.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "tir-model-endpoints.openapi.json")))!;
        JsonObject schemas = document["components"]!["schemas"]!.AsObject();
        schemas["Crate"] = JsonNode.Parse(FixTypes.Crate);
        schemas["Label"] = JsonNode.Parse(FixTypes.Label);
        return ["--spec", _shell.Write("document.json", document.ToJsonString()), "--schema", row.Schema];
    }
}
