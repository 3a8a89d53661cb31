using Microsoft.CodeAnalysis;

namespace TirGen.Generators.Tests.Hostile;

/// <summary>A document with one slip keeps the types that it does not touch, so that code beside it says nothing but what is gone.</summary>
public sealed class BrokenDocumentTests
{
    // A quote that is missing in JSON and its like in YAML; a key cut short in YAML and its like in JSON.
    [Theory]
    [InlineData(
        "api.json",
        """
        {
          "openapi": "3.1.0",
          "info": { "title": "Birds", "version": "1" },
          "paths": {},
          "components": {
            "schemas": {
              "Bird": { "type": "object", "properties": { "wings": { "type": "integer" } } },
              "Nest": {
                "type": "object,
                "properties": { "eggs": { "type": "integer" } }
              },
              "Tree": { "type": "object", "properties": { "height": { "type": "number" } } }
            }
          }
        }
        """)]
    [InlineData(
        "api.yaml",
        """
        openapi: 3.1.0
        info: { title: Birds, version: "1" }
        paths: {}
        components:
          schemas:
            Bird: { type: object, properties: { wings: { type: integer } } }
            Nest:
              type: "object
              properties: { eggs: { type: integer } }
            Tree: { type: object, properties: { height: { type: number } } }
        """)]
    [InlineData(
        "api.yaml",
        """
        openapi: 3.1.0
        info: { title: Birds, version: "1" }
        paths: {}
        components:
          schemas:
            Bird: { type: object, properties: { wings: { type: integer } } }
            Nest:
              type: object
              properties:
                eggs
                age: { type: integer }
            Tree: { type: object, properties: { height: { type: number } } }
        """)]
    [InlineData(
        "api.json",
        """
        {
          "openapi": "3.1.0",
          "info": { "title": "Birds", "version": "1" },
          "paths": {},
          "components": {
            "schemas": {
              "Bird": { "type": "object", "properties": { "wings": { "type": "integer" } } },
              "Nest": {
                "type": "object",
                "properties": {
                  "eggs"
                  "age": { "type": "integer" }
                }
              },
              "Tree": { "type": "object", "properties": { "height": { "type": "number" } } }
            }
          }
        }
        """)]
    public void WhatTheSlipDoesNotTouchIsGenerated(string path, string document)
    {
        const string Program = """
            class Program
            {
                static object Of() => new Sample.Api.Bird { Wings = 2 };
                static object Beside() => new Sample.Api.Tree { Height = 3 };
            }
            """;
        GeneratorHost.Driver(new SpecText(path, document)).RunGeneratorsAndUpdateCompilation(
            GeneratorHost.Compilation(Program), out Compilation output, out _, TestContext.Current.CancellationToken);

        Assert.Empty(output.GetDiagnostics(TestContext.Current.CancellationToken).Where(static d => d.Severity == DiagnosticSeverity.Error));
    }
}
