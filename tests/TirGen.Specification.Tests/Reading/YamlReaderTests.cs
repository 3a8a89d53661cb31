using TirGen.Specification.Reading;
using TirGen.Specification.Yaml;

namespace TirGen.Specification.Tests.Reading;

public class YamlReaderTests
{
    [Theory]
    [InlineData("null", "null")]
    [InlineData("Null", "null")]
    [InlineData("~", "null")]
    [InlineData("a:", "{\"a\":null}")]
    [InlineData("True", "true")]
    [InlineData("FALSE", "false")]
    [InlineData("yes", "\"yes\"")]
    [InlineData("on", "\"on\"")]
    [InlineData("n", "\"n\"")]
    [InlineData("tRUE", "\"tRUE\"")]
    [InlineData("0", "0")]
    [InlineData("-0", "0")]
    [InlineData("+12", "12")]
    [InlineData("0123", "123")]
    [InlineData("0o17", "15")]
    [InlineData("0o8", "\"0o8\"")]
    [InlineData("0xfF", "255")]
    [InlineData("0b11", "\"0b11\"")]
    [InlineData("1_000", "\"1_000\"")]
    [InlineData("190:20:30", "\"190:20:30\"")]
    [InlineData("2024-01-31", "\"2024-01-31\"")]
    [InlineData("3.0.1", "\"3.0.1\"")]
    [InlineData("1.50", "1.50")]
    [InlineData("1.", "1.0")]
    [InlineData(".5", "0.5")]
    [InlineData("-.5e+3", "-0.5e+3")]
    [InlineData("-0.0", "-0.0")]
    [InlineData("1e3", "1e3")]
    [InlineData(".", "\".\"")]
    [InlineData("-", "[null]")]
    [InlineData("12345678901234567890123456789", "12345678901234567890123456789")]
    [InlineData("'1'", "\"1\"")]
    [InlineData("\"true\"", "\"true\"")]
    [InlineData("!!str 1", "\"1\"")]
    [InlineData("! 1", "\"1\"")]
    [InlineData("!!int '1'", "1")]
    [InlineData("!!float 1", "1")]
    [InlineData("a b: c d", "{\"a b\":\"c d\"}")]
    [InlineData("200: ok\ntrue: yes", "{\"200\":\"ok\",\"true\":\"yes\"}")]
    [InlineData("a: |\n  x\n   y\n\nb: >-\n  one\n  two\n\n  three", "{\"a\":\"x\\n y\\n\",\"b\":\"one two\\nthree\"}")]
    [InlineData("\"a\\u00e9\\x41\\U0001F600\\\n  b\"", "\"a\u00e9A\U0001F600b\"")]
    [InlineData("{\"a\": [1, {\"b\": null}], c: [x, y]}", "{\"a\":[1,{\"b\":null}],\"c\":[\"x\",\"y\"]}")]
    [InlineData("a: |\n     \n  x\nb: 1", "{\"a\":\"\\nx\\n\",\"b\":1}")]
    [InlineData("a:\n  b: >+ # folded\n       \n\n      \n    x\n    y\n\nc: |+\n    \n", "{\"a\":{\"b\":\"\\n\\n\\nx y\\n\\n\"},\"c\":\"\\n\"}")]
    [InlineData("# nothing\n---\na: 1 # one\n...\n", "{\"a\":1}")]
    [InlineData("\uFEFFa: 1\r\nb: 2\r\n", "{\"a\":1,\"b\":2}")]
    [InlineData("'<<': 1", "{\"<<\":1}")]
    public void ReadsTheCoreSchema(string yaml, string json) => Assert.Equal(json, YamlText(yaml));

    [Theory]
    [InlineData("a: &x {p: 1}\nb: *x", "{\"a\":{\"p\":1},\"b\":{\"p\":1}}")]
    [InlineData("a: &x 1\nb: &x 2\nc: *x", "{\"a\":1,\"b\":2,\"c\":2}")]
    [InlineData("a: &x {p: 1, q: 2}\nb:\n  <<: *x\n  q: 3", "{\"a\":{\"p\":1,\"q\":2},\"b\":{\"p\":1,\"q\":3}}")]
    [InlineData("a: &x {p: 1, q: 2}\nb:\n  q: 3\n  <<: *x", "{\"a\":{\"p\":1,\"q\":2},\"b\":{\"q\":3,\"p\":1}}")]
    [InlineData("- &x {p: 1}\n- &y {p: 2, q: 2}\n- <<: [*x, *y]\n  r: 3", "[{\"p\":1},{\"p\":2,\"q\":2},{\"p\":1,\"q\":2,\"r\":3}]")]
    public void AliasesAndMergesStandForWhatTheyName(string yaml, string json) => Assert.Equal(json, YamlText(yaml));

    [Theory]
    [InlineData("", 1, 1, "no document")]
    [InlineData("# only a comment\n", 2, 1, "no document")]
    [InlineData("a: 1\n---\nb: 2", 2, 1, "second document")]
    [InlineData("a: [1, 2", 1, 9, "")]
    [InlineData("a: 'open\nb: 1", 1, 4, "quoted scalar")]
    [InlineData("a: 1\n\tb: 2", 2, 1, "tab")]
    [InlineData("a: b: c", 1, 5, "mapping")]
    [InlineData("a: 1\n b: 2", 2, 3, "")]
    [InlineData("a: *none", 1, 4, "No anchor &none")]
    [InlineData("a: &x\n  b: *x", 2, 6, "within its own anchor")]
    [InlineData("a: .inf", 1, 4, "no counterpart in JSON")]
    [InlineData("a: -.INF", 1, 4, "no counterpart in JSON")]
    [InlineData("a: .NaN", 1, 4, "no counterpart in JSON")]
    [InlineData("a: !custom 1", 1, 12, "tag !custom")]
    [InlineData("a: !custom {}", 1, 4, "tag !custom")]
    [InlineData("a: !!int x", 1, 10, "tag:yaml.org,2002:int")]
    [InlineData("? [a]\n: 1", 1, 3, "A key is a text")]
    [InlineData(": 1", 1, 1, "A key is missing")]
    [InlineData("a: \u0001", 1, 4, "control character U+0001")]
    [InlineData("a: 1\0b", 1, 5, "control character U+0000")]
    [InlineData("a:\n  <<: 1", 2, 3, "merges a mapping")]
    [InlineData("a: \"\\q\"", 1, 4, "escape")]
    public void SaysWhereTextIsNotYaml(string yaml, int line, int column, string message)
    {
        ReadResult read = Read(yaml);

        Assert.Null(read.Root);
        ReadProblem problem = Assert.Single(read.Problems);
        Assert.Contains(message, problem.Message, StringComparison.Ordinal);
        Assert.Equal(new TextPosition(line, column), new LineMap(yaml).At(problem.Range.Start));
    }

    [Fact]
    public void KnowsWhereEachPartStands()
    {
        const string Yaml = "\uFEFFname: 'it''s'\r\nüñ:\r\n  - &a plain text # comment\r\n  - !!str 12\r\n  - { x: 1,\r\n      y: [] }\r\n  - |\r\n    block\r\nlast: *a\r\n";
        LineMap lines = new(Yaml);
        SpecObject root = (SpecObject)Read(Yaml).Root!;
        SpecArray items = (SpecArray)root["üñ"]!;

        Assert.Equal(new TextPosition(1, 2), lines.At(root.Range.Start));
        Assert.Equal("name", Yaml.Substring(root.Members[0].NameRange.Start, root.Members[0].NameRange.Length));
        Assert.Equal("'it''s'", Cut(root["name"]!));
        Assert.Equal(new TextPosition(2, 1), lines.At(root.Members[1].NameRange.Start));
        Assert.Equal(["plain text", "12", "{ x: 1,\r\n      y: [] }", "|\r\n    block"], items.Items.Select(Cut));
        Assert.Equal(new TextPosition(3, 8), lines.At(items.Items[0].Range.Start));
        Assert.Equal("plain text", Cut(root["last"]!));

        string Cut(SpecNode node) => Yaml.Substring(node.Range.Start, node.Range.Length);
    }

    [Theory]
    [InlineData("rule: self.a == bad", "bad")]
    [InlineData("rule: 'self.x == ''a'' && bad'", "bad")]
    [InlineData("rule: \"self.x == \\\"\\u00e9\\U0001F600\\\" && bad\"", "bad")]
    [InlineData("rule: \"self.x &&\\\n    bad\"", "bad")]
    [InlineData("rule: |\n    self.x\n\n    && bad\n", "bad")]
    [InlineData("rule: >-\n    self.x\n    && bad\n", "bad")]
    [InlineData("rule: >-\r\n    self.x\r\n\r\n    && bad\r\n", "bad")]
    [InlineData("rule: self.x &&\n  self.y ||\n  bad", "bad")]
    [InlineData("rule: &a !!str # why\n  self.x && bad", "bad")]
    public void FindsAPartOfATextInTheDocument(string yaml, string part)
    {
        SpecString rule = (SpecString)((SpecObject)Read(yaml).Root!)["rule"]!;
        TextRange range = rule.RangeOf(new TextRange(rule.Value.IndexOf(part, StringComparison.Ordinal), part.Length));

        Assert.Equal(part, yaml.Substring(range.Start, range.Length));
    }

    [Fact]
    public void ANameTwiceIsReportedWithTheOtherPlaceAndTheFirstCounts()
    {
        ReadResult read = Read("a: 1\nb: 2\n'a': 3\n");

        ReadProblem problem = Assert.Single(read.Problems);
        Assert.Equal((ReadProblemKind.DuplicateName, new TextRange(10, 3), new TextRange(0, 1)), (problem.Kind, problem.Range, problem.Other));
        Assert.Equal("{\"a\":1,\"b\":2}", Json(read.Root!));
    }

    [Fact]
    public void AliasesOfAliasesAreBounded()
    {
        string yaml = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n" + string.Concat(Enumerable.Range(1, 12).Select(static i =>
            $"a{i}: &a{i} [{string.Join(", ", Enumerable.Repeat($"*a{i - 1}", 10))}]\n"));

        ReadResult read = Read(yaml);

        Assert.Null(read.Root);
        Assert.Equal(ReadProblemKind.Limit, Assert.Single(read.Problems).Kind);
    }

    [Theory]
    [InlineData("[")]
    [InlineData("{a: ")]
    [InlineData("- ")]
    public void DepthIsBounded(string open)
    {
        ReadResult read = Read(string.Concat(Enumerable.Repeat(open, 10_000)));

        Assert.Null(read.Root);
        Assert.Equal(ReadProblemKind.Limit, Assert.Single(read.Problems).Kind);
    }

    [Fact]
    public void AliasesDoNotGoDeeperThanValuesMay()
    {
        ReadOptions options = new() { MaxDepth = 4 };

        Assert.Equal(ReadProblemKind.Limit, Assert.Single(SpecReader.Read("a.yml", "a: &x [[1]]\nb: [[*x]]", options).Problems).Kind);
        Assert.Empty(SpecReader.Read("a.yml", "a: &x [[1]]\nb: [*x]", options).Problems);
    }

    [Fact]
    public void TheLengthIsBounded() =>
        Assert.Equal(ReadProblemKind.Limit, Assert.Single(SpecReader.Read("a.yaml", "a: 1", new ReadOptions { MaxLength = 3 }).Problems).Kind);

    [Theory]
    [InlineData("api.yaml", true)]
    [InlineData("API.YML", true)]
    [InlineData("api.json", false)]
    [InlineData("yaml", false)]
    public void TheFileNameTellsTheNotation(string path, bool isYaml) => Assert.Equal(isYaml, SpecReader.Read(path, "a: 1").Root is not null);

    [Fact]
    public void TheReadingCanBeCancelled() => Assert.Throws<OperationCanceledException>(static () =>
        SpecReader.Read("a.yaml", "a: 1", cancellation: new CancellationToken(canceled: true)));

    private static ReadResult Read(string yaml) => SpecReader.Read("spec.yaml", yaml);

    private static string? YamlText(string yaml) => Read(yaml).Root is { } root ? Json(root) : null;

    private static string Json(SpecNode node) => node switch
    {
        SpecObject o => "{" + string.Join(",", o.Members.Select(static m => $"\"{m.Name}\":{Json(m.Value)}")) + "}",
        SpecArray a => "[" + string.Join(",", a.Items.Select(Json)) + "]",
        SpecString s => $"\"{s.Value.Replace("\n", "\\n", StringComparison.Ordinal)}\"",
        SpecNumber n => n.Text,
        SpecBoolean b => b.Value ? "true" : "false",
        _ => "null",
    };
}
