namespace TirGen.Tool.Tests;

public sealed class EvalCommandTests : IDisposable
{
    private readonly Shell _shell = new();

    public void Dispose() => _shell.Dispose();

    [Theory]
    [InlineData("1 + 2", null, "3")]
    [InlineData("1.0 + 2.0", null, "3.0")]
    [InlineData("self.a + 1", """{"a":1}""", "2")]
    [InlineData("self.a + 1.0", """{"a":1.0}""", "2.0")]
    [InlineData("self", """{"b":[1,2.50,"é",null,true]}""", """{"b":[1,2.5,"é",null,true]}""")]
    [InlineData("self.min_replicas <= self.max_replicas", """{"min_replicas":3,"max_replicas":2}""", "false")]
    [InlineData("false && 32", null, "false")]
    [InlineData("missing || true", null, "true")]
    public void PrintsTheValueAsJson(string expression, string? self, string expected)
    {
        string[] args = self is null ? ["eval", expression] : ["eval", expression, "--self", self];

        Assert.Equal(0, _shell.Run(args));
        Assert.Equal(expected, _shell.Output.TrimEnd());
    }

    [Theory]
    [InlineData("1 / 0", "divide by zero")]
    [InlineData("9223372036854775807 + 1", "overflow")]
    [InlineData("1 + 1.0", "no such overload")]
    [InlineData("self.a", "There is no variable \"self\"")]
    [InlineData("duration('1s')", "outside the supported part of CEL")]
    public void AnEvaluationErrorIsStatusOne(string expression, string message)
    {
        Assert.Equal(1, _shell.Run("eval", expression));
        Assert.Contains(message, _shell.Error, StringComparison.Ordinal);
        Assert.Empty(_shell.Output);
    }

    [Fact]
    public void WhatCannotRunIsStatusTwo()
    {
        Assert.Equal(2, _shell.Run("eval", "1 +"));
        Assert.Contains("column 4", _shell.Error, StringComparison.Ordinal);
        Assert.Equal(2, _shell.Run("eval", "1", "--self", "{"));
        Assert.Equal(2, _shell.Run("eval"));
        Assert.Equal(2, _shell.Run("eval", "1", "--batch", "x"));
        Assert.Equal(2, _shell.Run("eval", "--batch", _shell.PathOf("none")));
        Assert.Equal(2, _shell.Run("eval", "--batch", _shell.Write("bad.jsonl", "{\"id\":1}")));
        Assert.Contains("line 1", _shell.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void ABatchAnswersEveryLineWithItsId()
    {
        string file = _shell.Write("a.jsonl", """
            {"id":"a","expr":"1 + 1"}

            {"id":[1, 2],"expr":"self.x","self":{"x":"é"}}
            {"id":7,"expr":"self.y","self":{}}
            """);

        Assert.Equal(1, _shell.Run("eval", "--batch", file));
        Assert.Equal(
            ["""{"id":"a","value":2}""", """{"id":[1, 2],"value":"é"}""", """{"id":7,"error":"no such key: y"}"""],
            _shell.Output.Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries));
        Assert.Equal(0, _shell.Run("eval", "--batch", _shell.Write("b.jsonl", "{\"id\":1,\"expr\":\"true\"}\r\n")));
        Assert.Equal(2, _shell.Run("eval", "--batch", _shell.Write("c.jsonl", "{\"id\":1,\"expr\":\"(\"}")));
        Assert.Contains("\"error\":\"column 2", _shell.Output, StringComparison.Ordinal);
    }
}
