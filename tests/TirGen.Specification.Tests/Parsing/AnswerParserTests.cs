namespace TirGen.Specification.Tests.Parsing;

public class AnswerParserTests
{
    private const string Job = "application/json: { schema: { type: object, properties: { job: { type: string } } } }";

    /// <summary>A success that the one method of an operation does not read by its schema is said at its place.</summary>
    [Theory]
    [InlineData("application/pdf: {}", Job, "a file, and gives this one as its bytes")]
    [InlineData("text/event-stream: {}", Job, "a stream of events, and throws this one as an exception with its text")]
    [InlineData("application/x-ndjson: {}", Job, "a stream, and reads this one as if it were an item of it")]
    [InlineData(Job, "application/pdf: {}", "a file, and gives this one as its bytes")]
    public void WhatAMethodDoesNotReadIsSaid(string first, string second, string expected)
    {
        Parsed parsed = Parse($"'200': {{ description: d, content: {{ {first} }} }}\n        '202': {{ description: d, content: {{ {second} }} }}");

        Assert.Equal(["UnreadAnswer: application/json"], parsed.Places);
        Assert.Contains(expected, parsed.Problems[0].Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("'200': { description: d, content: { application/pdf: {} } }\n        '202': { description: d }")]
    [InlineData("'200': { description: d, content: { application/pdf: {} } }\n        '206': { description: d, content: { image/png: {} } }")]
    [InlineData("'200': { description: d, content: { " + Job + " } }\n        '202': { description: d, content: { text/plain: {} } }")]
    public void WhatItReadsIsNot(string responses) => Assert.Empty(Parse(responses).Problems);

    private static Parsed Parse(string responses) => Parsed.Of(
        $"""
        paths:
          /x:
            get:
              responses:
                {responses}
        """);
}
