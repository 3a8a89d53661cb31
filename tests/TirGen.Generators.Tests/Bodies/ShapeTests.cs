namespace TirGen.Generators.Tests.Bodies;

/// <summary>Values of one of several forms without a discriminator: told by their kind and by the members that must be there.</summary>
public sealed class ShapeTests
{
    private const string Client = "var client = new ApiClient(http, new ApiOptions { BaseAddress = new(\"https://a.example\") }); ";

    private const string Document = """
        openapi: 3.1.0
        info: { title: Shapes, version: "1" }
        paths:
          /things:
            post:
              operationId: send
              requestBody: { required: true, content: { application/json: { schema: { $ref: '#/components/schemas/Thing' } } } }
              responses: { "200": { description: ok, content: { application/json: { schema: { $ref: '#/components/schemas/Thing' } } } } }
          /points:
            put:
              operationId: put
              requestBody: { required: true, content: { application/json: { schema: { oneOf: [ { $ref: '#/components/schemas/Circle' }, { $ref: '#/components/schemas/Box' } ] } } } }
              responses: { "204": { description: ok } }
        components:
          schemas:
            Thing:
              type: object
              properties:
                input: { oneOf: [ { type: string }, { type: array, items: { type: string } }, { type: array, items: { type: integer } } ] }
                shape: { anyOf: [ { $ref: '#/components/schemas/Circle' }, { $ref: '#/components/schemas/Box' }, { $ref: '#/components/schemas/Named' } ] }
                choice: { oneOf: [ { type: string, enum: [auto, none] }, { type: object, title: Forced, required: [name], properties: { name: { type: string, minLength: 1 } } } ] }
                many: { type: array, items: { anyOf: [ { type: number }, { $ref: '#/components/schemas/Box' }, { type: "null" } ] } }
                tags: { type: [string, array], items: { type: string } }
            Circle: { type: object, required: [radius], properties: { radius: { type: number }, name: { type: string } } }
            Box: { type: object, required: [width, height], properties: { width: { type: integer }, height: { type: integer }, name: { type: string } } }
            Named: { type: object, properties: { name: { type: string } } }

        """;

    [Theory]
    [InlineData("new() { Input = \"a\" }", "{\"input\":\"a\"}")]
    [InlineData("new() { Input = new[] { \"a\", \"b\" } }", "{\"input\":[\"a\",\"b\"]}")]
    [InlineData("new() { Input = new long[] { 1, 2 } }", "{\"input\":[1,2]}")]
    [InlineData("new() { Shape = new Circle { Radius = 1.5 } }", "{\"shape\":{\"radius\":1.5}}")]
    [InlineData("new() { Shape = TirGen.JsonFragment.Parse(\"5\") }", "{\"shape\":5}")]
    [InlineData("new() { Choice = \"auto\" }", "{\"choice\":\"auto\"}")]
    [InlineData("new() { Choice = new Forced { Name = \"n\" } }", "{\"choice\":{\"name\":\"n\"}}")]
    [InlineData("new() { Many = new ThingManyItem[] { 2, new Box { Width = 1, Height = 2 } } }", "{\"many\":[2,{\"width\":1,\"height\":2}]}")]
    [InlineData("new() { Tags = new[] { \"t\" } }", "{\"tags\":[\"t\"]}")]
    public async Task EachFormIsWritten(string request, string expected)
    {
        List<string> sent = [];
        string back = await CompiledProgram.RunAsync(Document, Client + $"Thing thing = await client.SendAsync({request}); return thing.ToString();", expected, sent);

        Assert.Equal((expected, "Thing " + expected), (Assert.Single(sent), back));
    }

    [Theory]
    [InlineData("{\"shape\":{\"radius\":1,\"width\":2}}", "Circle")]
    [InlineData("{\"shape\":{\"name\":\"b\",\"width\":2,\"height\":3}}", "Box")]
    [InlineData("{\"shape\":{\"name\":\"n\",\"more\":1}}", "Named")]
    [InlineData("{\"shape\":{\"radius\":\"wide\",\"name\":\"n\"}}", "Named")]
    [InlineData("{\"shape\":{\"name\":5}}", "JsonFragment")]
    [InlineData("{\"shape\":[1]}", "JsonFragment")]
    [InlineData("{\"shape\":null}", "JsonFragment")]
    [InlineData("{\"shape\":{\"r\\u0061dius\":1}}", "Circle")]
    public async Task WhatWasReadIsWhatItLooksLikeAndNothingIsLost(string answer, string form)
    {
        List<string> sent = [];
        string found = await CompiledProgram.RunAsync(
            Document,
            Client + "Thing thing = await client.SendAsync(new()); await client.SendAsync(thing); return thing.Shape.Value!.GetType().Name + (thing == await client.SendAsync(new()));",
            answer,
            sent);

        Assert.Equal(form + "True", found);
        Assert.True(System.Text.Json.Nodes.JsonNode.DeepEquals(System.Text.Json.Nodes.JsonNode.Parse(answer), System.Text.Json.Nodes.JsonNode.Parse(sent[1])), sent[1]);
    }

    [Fact]
    public async Task ListsAreEqualByTheirItemsAndRulesOfTheFormHold()
    {
        string found = await CompiledProgram.RunAsync(
            Document,
            Client + """
            ThingInput one = new[] { "a" }, same = new System.Collections.Generic.List<string> { "a" }, other = "a";
            bool refused = false;
            try { await client.SendAsync(new() { Choice = new Forced { Name = "" } }); } catch (TirGen.ApiValidationException) { refused = true; }
            await client.PutAsync(new() { Value = new Box { Width = 1, Height = 1 } });
            return $"{one == same} {one == other} {one.TryGet(out string? text)} {other.TryGet(out text)} {one} {refused}";
            """);

        Assert.Equal("True False False True [\"a\"] True", found);
    }
}
