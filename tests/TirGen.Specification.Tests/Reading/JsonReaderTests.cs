using TirGen.Specification.Reading;

namespace TirGen.Specification.Tests.Reading;

public class JsonReaderTests
{
    [Theory]
    [InlineData("null")]
    [InlineData("true")]
    [InlineData("false")]
    [InlineData("-0")]
    [InlineData("1.5e-10")]
    [InlineData("12345678901234567890123456789")]
    [InlineData("\"\"")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData(" \t\r\n[1 , 2]\r\n")]
    [InlineData("\uFEFF{}")]
    public void ReadsWhatRfc8259Allows(string text) => Assert.Empty(JsonReader.Read(text).Problems);

    [Theory]
    [InlineData("", 0)]
    [InlineData("  ", 2)]
    [InlineData("01", 0)]
    [InlineData("1.", 0)]
    [InlineData(".5", 0)]
    [InlineData("-", 0)]
    [InlineData("+1", 0)]
    [InlineData("1e", 0)]
    [InlineData("0x1", 1)]
    [InlineData("NaN", 0)]
    [InlineData("tru", 0)]
    [InlineData("\"a", 0)]
    [InlineData("\"a\nb\"", 0)]
    [InlineData("\"\\x\"", 1)]
    [InlineData("\"\\u12g4\"", 1)]
    [InlineData("'a'", 0)]
    [InlineData("[1,]", 2)]
    [InlineData("[1 2]", 3)]
    [InlineData("[,1]", 1)]
    [InlineData("{\"a\":1,}", 6)]
    [InlineData("{a:1}", 1)]
    [InlineData("{\"a\" 1}", 5)]
    [InlineData("{\"a\":}", 5)]
    [InlineData("{\"a\":1", 6)]
    [InlineData("[1] 2", 4)]
    [InlineData("// c\n1", 0)]
    [InlineData("\uFEFF\uFEFF1", 1)]
    public void SaysWhereTextIsNotJson(string text, int offset)
    {
        ReadResult read = JsonReader.Read(text);

        Assert.Null(read.Root);
        ReadProblem problem = Assert.Single(read.Problems);
        Assert.Equal(ReadProblemKind.Syntax, problem.Kind);
        Assert.True(problem.Range.Start <= offset && offset <= problem.Range.End, $"{problem.Range}: {problem.Message}");
    }

    [Fact]
    public void KnowsWhereEachPartStands()
    {
        const string Text = "{\r\n  \"é\": [1, \"a\\nb\"]\r\n}";
        SpecObject root = Assert.IsType<SpecObject>(JsonReader.Read(Text).Root);

        SpecMember member = Assert.Single(root.Members);
        SpecArray items = Assert.IsType<SpecArray>(member.Value);
        Assert.Equal("\"é\"", Text.Substring(member.NameRange.Start, member.NameRange.Length));
        Assert.Equal("[1, \"a\\nb\"]", Text.Substring(items.Range.Start, items.Range.Length));
        Assert.Equal("1", Text.Substring(items.Items[0].Range.Start, items.Items[0].Range.Length));
        Assert.Equal("\"a\\nb\"", Text.Substring(items.Items[1].Range.Start, items.Items[1].Range.Length));
    }

    [Fact]
    public void UnescapesStrings()
    {
        SpecNode? root = JsonReader.Read("""
            "\"\\\/\b\f\n\r\t\u00e9\uD83D\uDC32\ud800"
            """).Root;

        Assert.Equal("\"\\/\b\f\n\r\té🐲\ud800", Assert.IsType<SpecString>(root).Value);
    }

    [Fact]
    public void FindsAPartOfAnEscapedStringInTheText()
    {
        const string Text = """  "a\u00e9\"bc" """;
        SpecString text = Assert.IsType<SpecString>(JsonReader.Read(Text).Root);

        TextRange place = text.RangeOf(new TextRange(text.Value.IndexOf("bc", StringComparison.Ordinal), 2));

        Assert.Equal("bc", Text.Substring(place.Start, place.Length));
        Assert.Equal("\\u00e9\\\"", Text.Substring(text.RangeOf(new TextRange(1, 2)).Start, 8));
    }

    [Fact]
    public void ReportsARepeatedNameAndKeepsTheFirst()
    {
        ReadResult read = JsonReader.Read("""{"a":1,"b":2,"a":3}""");

        ReadProblem problem = Assert.Single(read.Problems);
        Assert.Equal(ReadProblemKind.DuplicateName, problem.Kind);
        Assert.Equal(new TextRange(13, 3), problem.Range);
        Assert.Equal(new TextRange(1, 3), problem.Other);
        Assert.Equal("1", Assert.IsType<SpecNumber>(((SpecObject)read.Root!)["a"]).Text);
    }

    [Fact]
    public void FindsMembersOfLargeObjectsByName()
    {
        string text = "{" + string.Join(",", Enumerable.Range(0, 50).Select(static i => $"\"n{i}\":{i}")) + "}";
        SpecObject root = Assert.IsType<SpecObject>(JsonReader.Read(text).Root);

        Assert.Equal("37", Assert.IsType<SpecNumber>(root["n37"]).Text);
        Assert.Null(root["n50"]);
    }

    [Theory]
    [InlineData(128, true)]
    [InlineData(129, false)]
    public void BoundsDepth(int depth, bool isRead)
    {
        ReadResult read = JsonReader.Read(new string('[', depth) + new string(']', depth));

        Assert.Equal(isRead, read.Root is not null);
        Assert.Equal(isRead ? [] : [ReadProblemKind.Limit], read.Problems.Select(static p => p.Kind));
    }

    [Fact]
    public void BoundsLength()
    {
        ReadResult read = JsonReader.Read("[1,2]", new ReadOptions { MaxLength = 4 });

        Assert.Equal(ReadProblemKind.Limit, Assert.Single(read.Problems).Kind);
    }

    [Fact]
    public void TakesCommentsWhenTold()
    {
        ReadOptions options = new() { AllowComments = true };

        Assert.Empty(JsonReader.Read("// a\n{ /* b */ \"c\": 1 } // d", options).Problems);
        Assert.Null(JsonReader.Read("/* a", options).Root);
    }

    [Fact]
    public void StopsWhenCancelled() =>
        Assert.Throws<OperationCanceledException>(() => JsonReader.Read("[1,2]", null, new CancellationToken(canceled: true)));
}
