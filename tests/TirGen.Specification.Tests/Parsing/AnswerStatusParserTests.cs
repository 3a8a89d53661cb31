namespace TirGen.Specification.Tests.Parsing;

public class AnswerStatusParserTests
{
    [Theory]
    [InlineData("", null, 0)]
    [InlineData("x-tirgen-status: status", "Status", 0)]
    [InlineData("x-tirgen-status: note", null, 1)]
    [InlineData("x-tirgen-status: none", null, 1)]
    [InlineData("x-tirgen-status: 3", null, 1)]
    public void TheMemberIsFoundInTheAnswersThatHaveIt(string extension, string? expected, int problems)
    {
        Parsed parsed = Parsed.Of(
            $"""
            {extension}
            paths:
              /rows:
                get:
                  responses:
                    '200':
                      description: ok
                      content:
                        application/json:
                          schema:
                            type: object
                            properties:
                              status: {"{"} type: integer {"}"}
                              note: {"{"} type: string {"}"}
            """);

        Assert.Equal(problems, parsed.Problems.Count);
        Assert.Equal(expected, parsed.Operation.Status?.Name);
    }
}
