using TirGen.Specification.Reading;
using TirGen.Specification.Yaml;

namespace TirGen.Specification.Tests.Reading;

/// <summary>A broken text gives what can be read of it, and says first what is wrong.</summary>
public class RecoveryTests
{
    [Theory]
    [InlineData("{\n  \"a\": \"x,\n  \"b\": 1\n}", "\"x,", "The text that begins here is not closed.", "{a:x,b:1}")]
    [InlineData("{\n  \"a: \"x\",\n  \"b\": 1\n}", "\"a: \"", "The text that begins here is not closed.", "{a:x,b:1}")]
    [InlineData("{\n  a\": {\n    \"x\": 1\n  },\n  \"b\": 1\n}", "a", "Expected a member name", "{a:{x:1},b:1}")]
    [InlineData("{\n  \"a\" {\n    \"x\": 1\n  },\n  \"b\": 1\n}", "{", "Expected a colon", "{a:{x:1},b:1}")]
    [InlineData("{\n  \"a\": \n    \"x\": 1\n  },\n  \"b\": 1\n}", "", "Expected '{'", "{a:{x:1},b:1}")]
    [InlineData("{\n  \"a\": \n    \"x\",\n    \"y\"\n  ],\n  \"b\": 1\n}", "", "Expected '['", "{a:[x,y],b:1}")]
    [InlineData("{\n  \"a\": {\n    \"x\": 1\n  ,\n  \"b\": 1\n}", ",", "is not closed", "{a:{x:1},b:1}")]
    [InlineData("{\n  \"a\": {\n    \"x\": 1\n  }\n  \"b\": 1\n}", "", "Expected a comma", "{a:{x:1},b:1}")]
    [InlineData("{\n  \"a\": {\n    \"x\": tru\n  },\n  \"b\": 1\n}", "t", "Expected a value", "{a:{},b:1}")]
    [InlineData("{\n  \"a\": 1,},\n  \"b\": 1\n}", ",", "A comma stands before", "{a:1,b:1}")]
    [InlineData("{ \"a\": { \"t\": \"x, \"y\": 1 }, \"b\": 1 }", "\"x, \"", "The text that begins here is not closed.", "{a:{t:x,y:1},b:1}")]
    [InlineData("{\"a\":{\"t\":xx},\"b\":[1,2}", "x", "Expected a value", "{a:{},b:[1,2]}")]
    [InlineData("{\n  \"a\": {\n    \"k\": [\n      ],\n    \"x\": {\n      }\n  },\n  \"b\" 1\n}", "1", "Expected a colon", "{a:{k:[],x:{}},b:1}")]
    public void JsonIsReadUpToTheSmallestPart(string text, string place, string message, string tree) => Check("a.json", text, place, message, tree);

    [Theory]
    [InlineData("a:\n  name\n  age: 1\nb: 1\n", "name", "A key without a colon", "{a:{name:,age:1},b:1}")]
    [InlineData("a\n  x: 1\nb: 1\n", "a", "A key without a colon", "{a:{x:1},b:1}")]
    [InlineData("a: \"x\nb: 1\nc: \"y\"\n", "\"x", "The text that begins here is not closed.", "{a:x,b:1,c:y}")]
    [InlineData("a: { x: 1\nb: 1\n", "a: { x: 1", "is not closed", "{a:{x:1},b:1}")]
    [InlineData("a:\n  x: 1\n y: 2\nb: 1\n", "y: 2", "indented", "{a:{x:1,y:2},b:1}")]
    [InlineData("a: *none\nb: 1\n", "*none", "", "{b:1}")]
    [InlineData("a: \"x\n  y \"z\n  \\\"w\"\nb: 1\n", "\"", "closed by this quote", "{a:x y z \"w,b:1}")]
    [InlineData("a: 'x\n  it's\n  z'\nb: 1\n", "'", "closed by this quote", "{a:x its z,b:1}")]
    [InlineData("a: \"x\n  y\nb: 1\n", "\"x\n  y", "The text that begins here is not closed.", "{a:x y,b:1}")]
    [InlineData("a:\n  b:\n    c: \"x\\\n]     \\ y\"\nd: 1\n", "]", "belongs to nothing", "{a:{b:{c:x y}},d:1}")]
    [InlineData("a: {\nb: 1\n", "a: {", "is not closed", "{a:{},b:1}")]
    [InlineData("a:{\n  x: 1\nb: 1\n", "{", "belongs to nothing", "{a:{x:1},b:1}")]
    [InlineData("a:\n  type:string\n  x: 1\nb: 1\n", ":", "A colon without a blank", "{a:{type:string,x:1},b:1}")]
    [InlineData("a:\n  b:\n     x: 1\n    y: 2\n    z: 3\nc:\n    d: 1\n    e: 1\n    f: 1\n    g: 1\n", "x: 1", "indented", "{a:{b:{x:1,y:2,z:3}},c:{d:1,e:1,f:1,g:1}}")]
    public void YamlIsReadUpToTheSmallestPart(string text, string place, string message, string tree) => Check("a.yaml", text, place, message, tree);

    [Fact]
    public void WithoutBeingAskedNothingIsRecovered()
    {
        Assert.Null(SpecReader.Read("a.json", "{ \"a\": x }").Root);
        Assert.Null(SpecReader.Read("a.yaml", "a\n  x: 1\n").Root);
    }

    private static void Check(string path, string text, string place, string message, string tree)
    {
        ReadResult read = SpecReader.Read(path, text, new ReadOptions { Recovers = true }, TestContext.Current.CancellationToken);

        ReadProblem first = read.Problems[0];
        Assert.Equal((place, tree), (text.Substring(first.Range.Start, first.Range.Length), Tree(read.Root)));
        Assert.Contains(message, first.Message, StringComparison.Ordinal);
        Assert.Single(read.Problems);
    }

    private static string Tree(SpecNode? node) => node switch
    {
        SpecObject o => "{" + string.Join(',', o.Members.Select(static m => $"{m.Name}:{Tree(m.Value)}")) + "}",
        SpecArray a => "[" + string.Join(',', a.Items.Select(Tree)) + "]",
        SpecString s => s.Value,
        SpecNumber n => n.Text,
        _ => "",
    };
}
