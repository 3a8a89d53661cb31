namespace TirGen.Generators.Tests.Requests;

/// <summary>
/// A discriminator without a mapping tells objects apart by the values that they have for its member, not by the names of their schemas, which the member
/// could not have.
/// </summary>
public sealed class DiscriminatorValueTests
{
    private const string Chunks = """
        openapi: 3.0.3
        info: { title: Chunks, version: "1" }
        servers: [ { url: 'https://chunks.example' } ]
        paths:
          /strategy:
            get: { operationId: getStrategy, responses: { "200": { description: ok, content: { application/json: { schema: { $ref: '#/components/schemas/Strategy' } } } } } }
          /files:
            post:
              operationId: addFile
              requestBody: { required: true, content: { application/json: { schema: { type: object, properties: { strategy: { $ref: '#/components/schemas/Strategy' } } } } } }
              responses: { "204": { description: done } }
          /strategies:
            post:
              operationId: addStrategy
              requestBody: { required: true, content: { application/json: { schema: { $ref: '#/components/schemas/Strategy' } } } }
              responses: { "204": { description: done } }
        components:
          schemas:
            Strategy:
              oneOf: [ { $ref: '#/components/schemas/AutoParam' }, { $ref: '#/components/schemas/StaticParam' }, { $ref: '#/components/schemas/SizedParam' }, { $ref: '#/components/schemas/Named' } ]
              discriminator: { propertyName: type }
            AutoParam: { type: object, required: [type], properties: { type: { type: string, enum: [auto] } } }
            StaticParam: { type: object, required: [type, size], properties: { type: { $ref: '#/components/schemas/StaticKind' }, size: { type: integer, minimum: 100 } } }
            StaticKind: { type: string, enum: [static, fixed] }
            SizedParam: { allOf: [ { $ref: '#/components/schemas/Base' }, { type: object, properties: { type: { type: string, enum: [sized] }, size: { type: integer, maximum: 9 } } } ] }
            Base: { type: object, required: [type], properties: { type: { type: string }, note: { type: string } } }
            Named: { type: object, required: [type], properties: { type: { type: string } } }
        """;

    private const string Items = """
        openapi: 3.1.0
        info: { title: Items, version: "1" }
        servers: [ { url: 'https://items.example' } ]
        paths:
          /item:
            get: { operationId: getItem, responses: { "200": { description: ok, content: { application/json: { schema: { $ref: '#/components/schemas/Item' } } } } } }
        components:
          schemas:
            Item:
              anyOf: [ { $ref: '#/components/schemas/Question' }, { $ref: '#/components/schemas/Reply' }, { $ref: '#/components/schemas/Tool' } ]
              discriminator: { propertyName: kind }
            Question: { type: object, required: [kind, text], properties: { kind: { const: message }, text: { type: string } } }
            Reply: { type: object, required: [kind, score], properties: { kind: { const: message }, score: { type: number } } }
            Tool: { type: object, required: [kind], properties: { kind: { const: tool } } }
        """;

    [Theory]
    [InlineData("""{"type":"auto"}""", "AutoParam")]
    [InlineData("""{"type":"static","size":100}""", "StaticParam")]
    [InlineData("""{"type":"fixed","size":100}""", "StaticParam")]
    [InlineData("""{"type":"sized","note":"n","size":3}""", "SizedParam")]
    [InlineData("""{"type":"Named"}""", "Named")]
    [InlineData("""{"type":"AutoParam"}""", "JsonFragment")]
    public async Task AnAnswerIsTheRecordOfItsValue(string json, string type) => Assert.Equal(
        type + " " + json,
        await CompiledProgram.RunAsync(
            Chunks, "Strategy strategy = await new ApiClient(http, new()).GetStrategyAsync(); return strategy.Value!.GetType().Name + \" \" + System.Text.Json.JsonSerializer.Serialize(strategy);", json));

    [Theory]
    [InlineData("""{"kind":"message","text":"t"}""", "Question")]
    [InlineData("""{"kind":"message","score":1}""", "Reply")]
    [InlineData("""{"kind":"tool"}""", "Tool")]
    [InlineData("""{"kind":"Tool"}""", "JsonFragment")]
    public async Task WhereTwoShareAValueTheirMembersTell(string json, string type) => Assert.Equal(
        type + " " + json,
        await CompiledProgram.RunAsync(
            Items, "Item item = await new ApiClient(http, new()).GetItemAsync(); return item.Value!.GetType().Name + \" \" + System.Text.Json.JsonSerializer.Serialize(item);", json));

    [Theory]
    [InlineData("new AutoParam()", """{"strategy":{"type":"auto"}}""")]
    [InlineData("new StaticParam { Type = StaticKind.Fixed, Size = 120 }", """{"strategy":{"type":"fixed","size":120}}""")]
    [InlineData("new StaticParam { Type = StaticKind.Static, Size = 99 }", "size must be at least 100, not 99.")]
    [InlineData("new SizedParam { Size = 10 }", "size must be at most 9, not 10.")]
    public async Task WhatIsSentIsWrittenAndChecked(string strategy, string expected)
    {
        List<string> sent = [];
        string said = await CompiledProgram.RunAsync(
            Chunks,
            $$"""
            try { await new ApiClient(http, new()).AddFileAsync(new() { Strategy = {{strategy}} }); return ""; }
            catch (TirGen.ApiValidationException exception) { return exception.Violations[0].Message; }
            """,
            static _ => new HttpResponseMessage(System.Net.HttpStatusCode.NoContent),
            sent);

        Assert.Equal(expected, said.Length > 0 ? said : Assert.Single(sent));
    }

    [Fact]
    public async Task ABodyHasABuilderForEachValue()
    {
        List<string> sent = [];
        await CompiledProgram.RunAsync(
            Chunks,
            """
            ApiClient client = new(http, new());
            await client.AutoAsync(new());
            await client.StaticParamAsync(new() { Type = StaticKind.Fixed, Size = 120 });
            await client.SizedAsync(new() { Size = 3 });
            return "";
            """,
            static _ => new HttpResponseMessage(System.Net.HttpStatusCode.NoContent),
            sent);

        Assert.Equal(["""{"type":"auto"}""", """{"type":"fixed","size":120}""", """{"type":"sized","size":3}"""], sent);
    }
}
