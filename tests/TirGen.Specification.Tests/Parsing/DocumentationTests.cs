using TirGen.Specification.Model;

namespace TirGen.Specification.Tests.Parsing;

public class DocumentationTests
{
    [Theory]
    [InlineData("{ type: integer, default: 5 }", "5")]
    [InlineData("{ type: string, default: a b }", "\"a b\"")]
    [InlineData("{ type: boolean, default: false }", "false")]
    [InlineData("{ type: array, items: { type: integer }, default: [1] }", null)]
    [InlineData("{ type: [string, 'null'], default: null }", null)]
    [InlineData("{ $ref: '#/components/schemas/Size' }", "3")]
    [InlineData("{ type: integer }", null)]
    public void TheDefaultIsSaid(string schema, string? expected)
    {
        Parsed parsed = Parsed.Of($$"""
            paths:
              /a:
                get:
                  parameters: [ { name: p, in: query, schema: {{schema}} } ]
                  responses: { '200': { description: Done., content: { application/json: { schema: { $ref: '#/components/schemas/Answer' } } } } }
            components:
              schemas:
                Size: { type: integer, default: 3 }
                Answer: { type: object, properties: { p: {{schema}} } }

            """);

        PropertyModel property = Assert.Single(Assert.Single(parsed.Model!.Schemas.OfType<ObjectModel>()).Properties);
        Assert.Equal(expected, property.Documentation.Default);
        Assert.Equal(expected, Assert.Single(parsed.Operation.Parameters).Documentation.Default);
    }

    [Theory]
    [InlineData("{ type: string, deprecated: true }")]
    [InlineData("{ $ref: '#/components/schemas/Old' }")]
    public void WhatIsDeprecatedIsSo(string schema) => Assert.True(Assert.Single(Assert.Single(Parsed.Of($$"""
        components:
          schemas:
            Old: { type: string, deprecated: true }
            A: { type: object, properties: { p: {{schema}} } }

        """).Model!.Schemas.OfType<ObjectModel>()).Properties).Documentation.IsDeprecated);
}
