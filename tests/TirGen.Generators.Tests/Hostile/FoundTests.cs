namespace TirGen.Generators.Tests.Hostile;

/// <summary>What mutations found, each as the smallest document that shows it. The result compiles without a diagnostic.</summary>
public sealed class FoundTests
{
    [Theory]
    // A bound beyond what a length can be was compared with one (CS0652).
    [InlineData("a: { type: string, maxLength: 9223372036854775807 }, b: { type: string, minLength: 9223372036854775807 }")]
    [InlineData("a: { type: array, items: { type: string }, maxItems: 5000000000 }, b: { type: array, items: { type: string }, minItems: 5000000000 }")]
    [InlineData("a: { type: object, additionalProperties: { type: string }, maxProperties: 5000000000, minProperties: 4000000000 }")]
    [InlineData("a: { type: array, items: { type: integer }, contains: { minimum: 1 }, minContains: 5000000000, maxContains: 6000000000 }")]
    public void Compiles(string properties) => Assert.NotEmpty(GeneratorHost.Generate(new SpecText("found.yaml", $$"""
        openapi: 3.1.0
        info: { title: Found, version: '1' }
        paths:
          /a:
            post:
              operationId: send
              requestBody: { content: { application/json: { schema: { $ref: '#/components/schemas/A' } } } }
        components:
          schemas:
            A: { type: object, minProperties: 0, maxProperties: 5000000000, properties: { {{properties}} } }
        """)));
}
