using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace TirGen.Generators.Tests.References;

/// <summary>References to other listed documents: what they name becomes part of the document.</summary>
public sealed class ReferenceTests
{
    private const string Main = """
        openapi: 3.1.0
        info: { title: Main, version: '1' }
        paths:
          /pets:
            $ref: 'paths/pets.yaml'
        components:
          schemas:
            Owner: { type: object, properties: { pet: { $ref: 'common/types.json#/components/schemas/Pet' } } }
            Toy: { type: object, properties: { weight: { type: integer } } }
        """;

    private const string Pets = """
        post:
          operationId: addPet
          parameters:
            - $ref: '../common/types.json#/components/parameters/Trace'
          requestBody:
            content:
              application/json:
                schema: { $ref: '../common/types.json#/components/schemas/Pet' }
          responses:
            '200': { description: Done., content: { application/json: { schema: { $ref: '../main.yaml#/components/schemas/Owner' } } } }
        """;

    private const string Types = """
        {
          "components": {
            "parameters": { "Trace": { "name": "trace", "in": "query", "schema": { "type": "string" } } },
            "schemas": {
              "Pet": {
                "type": "object",
                "properties": {
                  "mother": { "$ref": "#/components/schemas/Pet" },
                  "toy": { "$ref": "#/components/schemas/Toy" },
                  "home": { "$ref": "home.yml" },
                  "kind": { "oneOf": [ { "$ref": "#/components/schemas/Cat" }, { "$ref": "#/components/schemas/Dog" } ], "discriminator": { "propertyName": "kind", "mapping": { "c": "Cat", "d": "types.json#/components/schemas/Dog" } } }
                }
              },
              "Toy": { "type": "object", "properties": { "color": { "type": "string" } } },
              "Cat": { "type": "object", "properties": { "kind": { "type": "string" } } },
              "Dog": { "type": "object", "properties": { "kind": { "type": "string" } } }
            }
          }
        }
        """;

    private const string Home = "{ type: object, properties: { street: { type: string } } }";

    private static readonly SpecText[] Files =
    [
        new("/spec/main.yaml", Main),
        Part("/spec/paths/pets.yaml", Pets),
        Part("/spec/common/types.json", Types),
        Part("/spec/common/home.yml", Home),
    ];

    [Fact]
    public void WhatOtherDocumentsHaveIsGeneratedHere()
    {
        IReadOnlyDictionary<string, string> sources = GeneratorHost.Generate(Files);

        Assert.All(["Owner", "Pet", "Toy", "Toy2", "Home", "Cat", "Dog", "PetKind"], name => Assert.Contains($"Sample.Api.{name}.g.cs", sources.Keys));
        Assert.Contains("&trace=", sources["Sample.Api.AddPet.Operation.g.cs"], StringComparison.Ordinal);
        Assert.Contains("case \"c\":", sources["Sample.Api.PetKind.g.cs"], StringComparison.Ordinal);
        Assert.Contains("Color", sources["Sample.Api.Toy2.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void AnEditOfAnotherDocumentReachesTheCode()
    {
        GeneratorDriver driver = GeneratorHost.Driver(Files).RunGenerators(GeneratorHost.Compilation());
        driver = driver.ReplaceAdditionalText(Files[3], Part(Files[3].Path, Home.Replace("street", "city", StringComparison.Ordinal))).RunGenerators(GeneratorHost.Compilation());

        Assert.Contains(driver.GetRunResult().Results.Single().GeneratedSources, static s => s.HintName == "Sample.Api.Home.g.cs" && s.SourceText.ToString().Contains("City", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("/etc/passwd")]
    [InlineData("../../secret.yaml#/A")]
    [InlineData("https://example.com/types.json#/A")]
    [InlineData("common/types.json#/components/schemas/None")]
    [InlineData("%2e%2e/x.json")]
    public void WhatIsNotListedIsNotOpened(string reference)
    {
        string text = Main.Replace("common/types.json#/components/schemas/Pet", reference, StringComparison.Ordinal);
        ImmutableArray<GeneratedSourceResult> sources = GeneratorHost.Driver([new("/spec/main.yaml", text), .. Files[1..]])
            .RunGenerators(GeneratorHost.Compilation()).GetRunResult().Results.Single().GeneratedSources;

        Assert.Contains(sources, static s => s.HintName == "Sample.Api.Owner.g.cs" && s.SourceText.ToString().Contains("JsonFragment", StringComparison.Ordinal));
    }

    [Fact]
    public void CirclesAndLongChainsEnd()
    {
        string chain = "{ " + string.Join(", ", Enumerable.Range(0, 5_000).Select(static n => $"\"s{n}\": {{ \"type\": \"object\", \"properties\": {{ \"next\": {{ \"$ref\": \"#/s{n + 1}\" }} }} }}")) + " }";
        GeneratorRunResult result = GeneratorHost.Driver(
            new("/spec/main.yaml", Main.Replace("common/types.json#/components/schemas/Pet", "chain.json#/s0", StringComparison.Ordinal).Replace("paths/pets.yaml", "loop.yaml", StringComparison.Ordinal)),
            Part("/spec/chain.json", chain),
            Part("/spec/loop.yaml", "$ref: 'loop.yaml'")).RunGenerators(GeneratorHost.Compilation()).GetRunResult().Results.Single();

        Assert.Null(result.Exception);
        Assert.DoesNotContain(result.Diagnostics, static d => d.Id == "TIR9001");
        Assert.NotEmpty(result.GeneratedSources);
    }

    private static SpecText Part(string path, string text) => new(path, text)
    {
        Metadata = ImmutableDictionary<string, string>.Empty.Add("build_metadata.AdditionalFiles.TirGenKind", "Part"),
    };
}
