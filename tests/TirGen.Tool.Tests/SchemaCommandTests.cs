using System.Text.Json.Nodes;

namespace TirGen.Tool.Tests;

public sealed class SchemaCommandTests : IDisposable
{
    private readonly Shell _shell = new();

    public void Dispose() => _shell.Dispose();

    [Fact]
    public void EveryPayloadOfTirAndTheExtensionsGetAFile()
    {
        string folder = _shell.PathOf("schemas");
        Assert.Equal(0, _shell.Run("schema", "--output", folder));

        JsonObject policy = Read(folder, "UpdateAutoScale.schema.json");
        Assert.Equal("update_auto_scale", (string?)policy["properties"]!["action"]!["const"]);
        JsonNode bounds = policy["$defs"]!["AutoScalePolicy"]!;
        Assert.Equal(512, (int)bounds["properties"]!["max_replicas"]!["maximum"]!);
        Assert.Contains("- error: min_replicas is above max_replicas", (string?)bounds["description"], StringComparison.Ordinal);
        Assert.Contains("rule", Read(folder, "openapi-extensions.schema.json")["$defs"]!["rule"]!["required"]!.AsArray().Select(static n => (string?)n));
        Assert.All(Directory.GetFiles(folder), static file => Assert.Equal("https://json-schema.org/draft/2020-12/schema", (string?)JsonNode.Parse(File.ReadAllText(file))!["$schema"]));

        Assert.Equal(0, _shell.Run("schema", "--output", folder));
        Assert.Contains(": 0 written", _shell.Output, StringComparison.Ordinal);
    }

    /// <summary>What OpenAPI 3.0 says in its own way: null, exclusive bounds, references alone, alternatives by name.</summary>
    [Fact]
    public void TheDialectOfOpenApi30IsTranslated()
    {
        string spec = _shell.Write("shop.yaml", """
            openapi: 3.0.3
            info: { title: t, version: '1' }
            paths: {}
            components:
              schemas:
                Item:
                  type: object
                  required: [id, price]
                  properties:
                    id: { type: integer, format: int32, readOnly: true }
                    price: { type: number, minimum: 0, exclusiveMinimum: true }
                    note: { type: string, nullable: true, example: red }
                    colour: { type: string, enum: [red, blue], x-enum-open: true }
                    animal: { $ref: '#/components/schemas/Animal', description: not read }
                Animal:
                  oneOf: [ { $ref: '#/components/schemas/Cat' }, { $ref: '#/components/schemas/Dog' } ]
                  discriminator: { propertyName: kind, mapping: { cat: Cat } }
                Cat: { type: object, properties: { kind: { type: string } } }
                Dog: { type: object, properties: { kind: { type: string }, owner: { $ref: '#/components/schemas/Item' } } }
            """);
        string folder = _shell.PathOf("schemas");
        Assert.Equal(0, _shell.Run("schema", spec, "--schema", "Item", "--output", folder));
        Assert.Equal(["Item.schema.json"], Directory.GetFiles(folder).Select(Path.GetFileName));

        JsonObject item = Read(folder, "Item.schema.json");
        JsonNode properties = item["properties"]!;
        Assert.Equal("""["price"]""", item["required"]!.ToJsonString());
        Assert.Equal("""{"type":"number","exclusiveMinimum":0}""", properties["price"]!.ToJsonString());
        Assert.Equal("""{"anyOf":[{"type":"string","examples":["red"]},{"type":"null"}]}""", properties["note"]!.ToJsonString());
        Assert.Equal("""{"type":"string","anyOf":[{"enum":["red","blue"]},true]}""", properties["colour"]!.ToJsonString());
        Assert.Equal("""{"$ref":"#/$defs/Animal"}""", properties["animal"]!.ToJsonString());
        Assert.Equal("""["cat","Dog"]""", item["$defs"]!["Animal"]!["allOf"]![0]!["properties"]!["kind"]!["enum"]!.ToJsonString());
        Assert.Equal("#/$defs/Item", (string?)item["$defs"]!["Dog"]!["properties"]!["owner"]!["$ref"]);
    }

    [Fact]
    public void AnUnknownSchemaIsStatusTwo()
    {
        Assert.Equal(2, _shell.Run("schema", "--schema", "AutoScalePolicies", "--output", _shell.PathOf("schemas")));
        Assert.Contains("did you mean AutoScalePolicy?", _shell.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_shell.PathOf("schemas")));
    }

    private static JsonObject Read(string folder, string file) => JsonNode.Parse(File.ReadAllText(Path.Combine(folder, file)))!.AsObject();
}
