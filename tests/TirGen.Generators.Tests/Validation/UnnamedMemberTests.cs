namespace TirGen.Generators.Tests.Validation;

/// <summary>A condition on a member that the document does not name otherwise: an object that takes any may hold it.</summary>
public sealed class UnnamedMemberTests
{
    [Theory]
    [InlineData("if: { properties: { mode: { const: batch } }, required: [mode] }, then: { required: [size] }")]
    [InlineData("not: { properties: { mode: { const: stream } }, required: [mode] }")]
    public async Task WhatCannotBeLookedAtIsNotTakenForTrue(string rule)
    {
        string answer = await CompiledProgram.RunAsync(Document(rule), """
            Job job = System.Text.Json.JsonSerializer.Deserialize<Job>("{\"mode\":\"other\",\"name\":\"a\",\"size\":1}")!;
            Job small = System.Text.Json.JsonSerializer.Deserialize<Job>("{\"mode\":\"other\",\"name\":\"a\"}")!;
            await System.Threading.Tasks.Task.CompletedTask;
            return string.Concat(job.Validate(out _), small.Validate(out _));
            """);
        Assert.Equal("TrueTrue", answer);
    }

    [Fact]
    public void ThatItIsNotCheckedIsSaidAtItsPlace() => Assert.Contains(
        "// Not checked here", string.Concat(GeneratorHost.Run("sample.yaml", Document("if: { properties: { mode: { const: batch } }, required: [mode] }, then: { required: [size] }")).Values), StringComparison.Ordinal);

    private static string Document(string rule) => $$"""
        openapi: 3.1.0
        info: { title: Jobs, version: "1" }
        servers: [ { url: 'https://jobs.example' } ]
        paths:
          /jobs:
            post: { operationId: run, requestBody: { required: true, content: { application/json: { schema: { $ref: '#/components/schemas/Job' } } } }, responses: { "204": { description: done } } }
        components:
          schemas:
            Job: { type: object, properties: { name: { type: string }, size: { type: integer } }, required: [name], additionalProperties: true, {{rule}} }
        """;
}
