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

    private const string Vectors = """
        openapi: 3.0.3
        info: { title: Vectors, version: "1" }
        paths:
          /points:
            post:
              operationId: send
              requestBody: { required: true, content: { application/json: { schema: { $ref: '#/components/schemas/Point' } } } }
              responses: { "200": { description: ok, content: { application/json: { schema: { $ref: '#/components/schemas/Point' } } } } }
        components:
          schemas:
            Point:
              type: object
              properties:
                vector:
                  anyOf:
                    - { type: array, items: { type: number } }
                    - { type: object, additionalProperties: { $ref: '#/components/schemas/Vector' } }
                    - { $ref: '#/components/schemas/Text' }
                size: { anyOf: [ { $ref: '#/components/schemas/Size' }, { type: object, additionalProperties: { $ref: '#/components/schemas/Size' } } ] }
            Vector: { anyOf: [ { type: array, items: { type: number } }, { $ref: '#/components/schemas/Text' } ] }
            Text: { type: object, required: [text], properties: { text: { type: string, minLength: 1 } } }
            Size: { type: object, required: [size], properties: { size: { type: integer, minimum: 1 } } }

        """;

    /// <summary>A map is told from a record by a member that no value of the map can be.</summary>
    [Theory]
    [InlineData("{\"vector\":{\"a\":[1,2],\"b\":{\"text\":\"t\"}}}", "Dictionary", "new() { Vector = new System.Collections.Generic.Dictionary<string, Vector> { [\"a\"] = new[] { 1.0, 2 }, [\"b\"] = new Text { TextValue = \"t\" } } }")]
    [InlineData("{\"vector\":{}}", "Dictionary", "new() { Vector = new System.Collections.Generic.Dictionary<string, Vector>() }")]
    [InlineData("{\"vector\":{\"text\":\"t\"}}", "Text", "new() { Vector = new Text { TextValue = \"t\" } }")]
    [InlineData("{\"vector\":{\"text\":\"t\",\"a\":[1]}}", "Text", null)]
    [InlineData("{\"vector\":{\"a\":\"t\"}}", "JsonFragment", null)]
    [InlineData("{\"vector\":[1]}", "Double", "new() { Vector = new[] { 1.0 } }")]
    [InlineData("{\"size\":{\"size\":1}}", "Size", "new() { Size = new Size { SizeValue = 1 } }")]
    [InlineData("{\"size\":{\"a\":{\"size\":1}}}", "Dictionary", "new() { Size = new System.Collections.Generic.Dictionary<string, Size> { [\"a\"] = new() { SizeValue = 1 } } }")]
    [InlineData("{\"size\":{\"size\":{\"size\":1}}}", "Dictionary", null)]
    public async Task AMapBesideRecords(string json, string form, string? request)
    {
        List<string> sent = [];
        string found = await CompiledProgram.RunAsync(
            Vectors,
            Client + $"Point read = await client.SendAsync({request ?? "new()"}); await client.SendAsync(read); return (read.Vector.Value ?? read.Size.Value)!.GetType().Name;",
            json,
            sent);

        Assert.StartsWith(form, found, StringComparison.Ordinal);
        Assert.Equal((request is null ? "{}" : json, json), (sent[0], sent[1]));
    }

    [Theory]
    [InlineData("Vector = new System.Collections.Generic.Dictionary<string, Vector> { [\"a\"] = new Text { TextValue = \"\" } }", " /vector/a/text:")]
    [InlineData("Size = new System.Collections.Generic.Dictionary<string, Size> { [\"a\"] = new() { SizeValue = 0 } }", " /size/a/size:")]
    public async Task RulesHoldInsideOfAMap(string member, string place)
    {
        string refused = await CompiledProgram.RunAsync(
            Vectors, Client + $"try {{ await client.SendAsync(new() {{ {member} }}); return \"sent\"; }} catch (TirGen.ApiValidationException refused) {{ return refused.Message; }}");

        Assert.Contains(place, refused, StringComparison.Ordinal);
    }

    /// <summary>What may be a map and a record at once is JSON, and is said to be.</summary>
    [Theory]
    [InlineData("{ type: object, additionalProperties: { type: string } }, { type: object, properties: { a: { type: integer } } }")]
    [InlineData("{ type: object, additionalProperties: { type: string } }, { type: object, required: [a], properties: { a: { type: string } } }")]
    [InlineData("{ type: object, additionalProperties: { type: string } }, { type: object, additionalProperties: { type: integer } }")]
    public void WhatCannotBeToldIsJson(string forms) => Assert.Contains(
        "public __TirGen.JsonFragment M",
        string.Concat(GeneratorHost.Run("sample.yaml", $"openapi: 3.1.0\ninfo: {{ title: t, version: '1' }}\ncomponents: {{ schemas: {{ A: {{ type: object, properties: {{ m: {{ anyOf: [ {forms} ] }} }} }} }} }}\n").Values),
        StringComparison.Ordinal);

    private const string Batches = """
        openapi: 3.0.3
        info: { title: Batches, version: "1" }
        paths:
          /batches:
            post:
              operationId: send
              requestBody: { required: true, content: { application/json: { schema: { $ref: '#/components/schemas/Batch' } } } }
              responses: { "200": { description: ok, content: { application/json: { schema: { $ref: '#/components/schemas/Batch' } } } } }
        components:
          schemas:
            Batch:
              type: object
              properties:
                vectors:
                  anyOf:
                    - { type: array, items: { type: array, items: { type: number } } }
                    - { type: array, items: { type: array, items: { type: array, items: { type: number } } } }
                    - { type: array, items: { $ref: '#/components/schemas/Text' } }
                    - { type: array, items: { $ref: '#/components/schemas/Image' } }
                widget: { oneOf: [ { $ref: '#/components/schemas/Funnel' }, { $ref: '#/components/schemas/Journey' } ] }
            Text: { type: object, required: [text], properties: { text: { type: string } } }
            Image: { type: object, required: [image], properties: { image: { type: string }, text: { type: string } } }
            Funnel: { type: object, required: [requests], properties: { requests: { type: array, items: { type: object, required: [query], properties: { query: { type: object, required: [source], properties: { source: { type: string, enum: [rum] }, a: { type: string } } } } } } } }
            Journey: { type: object, required: [requests], properties: { requests: { type: array, items: { type: object, required: [query], properties: { query: { type: object, required: [source], properties: { source: { type: string, enum: [journey] }, b: { type: string } } } } } } } }

        """;

    /// <summary>Lists are told by what they hold, and records by texts further inside.</summary>
    [Theory]
    [InlineData("{\"vectors\":[[1,2],[3]]}", "1")]
    [InlineData("{\"vectors\":[[[1]],[[2]]]}", "2")]
    [InlineData("{\"vectors\":[{\"text\":\"t\"}]}", "3")]
    [InlineData("{\"vectors\":[{\"image\":\"i\",\"text\":\"t\"}]}", "4")]
    [InlineData("{\"vectors\":[]}", "1")]
    [InlineData("{\"vectors\":[[]]}", "1")]
    [InlineData("{\"vectors\":[{}]}", "-")]
    [InlineData("{\"vectors\":[5]}", "-")]
    [InlineData("{\"widget\":{\"requests\":[{\"query\":{\"source\":\"rum\",\"b\":\"x\"}}]}}", "Funnel")]
    [InlineData("{\"widget\":{\"requests\":[{\"query\":{\"source\":\"journey\"}}]}}", "Journey")]
    [InlineData("{\"widget\":{\"requests\":[]}}", "Funnel")]
    public async Task WhatStandsInsideTells(string json, string form)
    {
        List<string> sent = [];
        string found = await CompiledProgram.RunAsync(
            Batches,
            Client + """
            Batch read = await client.SendAsync(new());
            await client.SendAsync(read);
            return read.Widget.Value?.GetType().Name ?? read.Vectors.Value switch
            {
                System.Collections.Generic.IReadOnlyList<System.Collections.Generic.IReadOnlyList<double>> => "1",
                System.Collections.Generic.IReadOnlyList<System.Collections.Generic.IReadOnlyList<System.Collections.Generic.IReadOnlyList<double>>> => "2",
                System.Collections.Generic.IReadOnlyList<Text> => "3",
                System.Collections.Generic.IReadOnlyList<Image> => "4",
                _ => "-",
            };
            """,
            json,
            sent);

        Assert.Equal((form, json), (found, sent[1]));
    }

    /// <summary>What would take thousands of members to tell is not told, and costs no time.</summary>
    [Fact]
    public void WideSchemasAreToldByTheirOwnMembersOnly()
    {
        string Wide(string name, string of) => $"    {name}: {{ type: object, properties: {{ {string.Join(", ", Enumerable.Range(0, 60).Select(i => $"m{i}: {of}"))} }} }}\n";
        string document = "openapi: 3.1.0\ninfo: { title: t, version: '1' }\ncomponents:\n  schemas:\n    A: { type: object, properties: { m: { oneOf: [ { $ref: '#/components/schemas/X' }, { $ref: '#/components/schemas/Y' } ] } } }\n"
            + Wide("X", "{ $ref: '#/components/schemas/B' }") + Wide("Y", "{ $ref: '#/components/schemas/B' }") + Wide("B", "{ $ref: '#/components/schemas/C' }")
            + Wide("C", "{ $ref: '#/components/schemas/D' }") + Wide("D", "{ $ref: '#/components/schemas/E' }") + Wide("E", "{ const: x }");

        Assert.InRange(GeneratorHost.Run("sample.yaml", document).Values.Sum(static text => text.Length), 1, 2_000_000);
    }
}
