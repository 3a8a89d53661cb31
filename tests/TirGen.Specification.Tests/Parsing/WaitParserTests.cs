namespace TirGen.Specification.Tests.Parsing;

public class WaitParserTests
{
    [Theory]
    [InlineData("/status", "Status", 0)]
    [InlineData("/job/phase", "Phase", 0)]
    [InlineData("/job/kind~1of", "KindOf", 0)]
    [InlineData("", null, 1)]
    [InlineData("status", null, 1)]
    [InlineData("/job", null, 1)]
    [InlineData("/none", null, 1)]
    [InlineData("/job/phase/deeper", null, 1)]
    [InlineData("/count", null, 1)]
    public void TheMemberIsATextOfTheAnswer(string pointer, string? expected, int problems)
    {
        Parsed parsed = Parsed.Of(
            $$"""
            paths:
              /jobs:
                get:
                  x-tirgen-wait: "{{pointer}}"
                  responses:
                    '200':
                      description: ok
                      content:
                        application/json:
                          schema:
                            type: object
                            properties:
                              status: { type: string }
                              count: { type: integer }
                              job:
                                type: object
                                properties:
                                  phase: { type: string, enum: [on, off], x-enum-open: true }
                                  kind/of: { type: string }
            """);

        Assert.Equal(problems, parsed.Problems.Count);
        Assert.Equal(expected, parsed.Operation.Wait?.State.Name);
    }
}
