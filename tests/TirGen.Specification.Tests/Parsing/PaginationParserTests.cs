namespace TirGen.Specification.Tests.Parsing;

public class PaginationParserTests
{
    [Theory]
    [InlineData("x-tirgen-pagination: { page: at, items: rows, pages: all }", true)]
    [InlineData("x-pagination: { page: at, items: rows, pages: all }", true)]
    [InlineData("x-pagination: { type: cursor, limit: 100 }", false)]
    [InlineData("x-pagination: { page: true, items: rows, pages: all }", false)]
    [InlineData("x-pagination: true", false)]
    [InlineData("x-tirgen-pagination: { page: at, items: rows, pages: all }\n      x-pagination: { strategy: offset }", true)]
    public void OwnFormIsReadAndThatOfAnotherVendorIsLeftAlone(string extension, bool isPaged)
    {
        Parsed parsed = Parse(extension);

        Assert.Empty(parsed.Problems);
        Assert.Equal(isPaged, parsed.Operation.Pagination is not null);
    }

    [Theory]
    [InlineData("x-tirgen-pagination: { limit: 100 }", "InvalidShape: { limit: 100 }")]
    [InlineData("x-tirgen-pagination: { page: at, items: rows, pages: rows }", "InvalidShape: { page: at, items: rows, pages: rows }")]
    [InlineData("x-pagination: { page: none, items: rows, pages: all }", "InvalidShape: { page: none, items: rows, pages: all }")]
    public void WhatDoesNotFitTheOperationIsSaidAndTheOperationKept(string extension, string place)
    {
        Parsed parsed = Parse(extension);

        Assert.Equal([place], parsed.Places);
        Assert.Null(parsed.Operation.Pagination);
    }

    private static Parsed Parse(string extension) => Parsed.Of(
        $"""
        paths:
          /rows:
            get:
              {extension}
              parameters:
                - name: at
                  in: query
                  schema: {"{"} type: integer {"}"}
              responses:
                '200':
                  description: ok
                  content:
                    application/json:
                      schema:
                        $ref: '#/components/schemas/Page'
        components:
          schemas:
            Page:
              type: object
              properties:
                all:
                  type: integer
                rows:
                  type: array
                  items:
                    type: string
        """);
}
