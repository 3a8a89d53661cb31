using System.Text.RegularExpressions;

namespace TirGen.Generators.Tests.Contexts;

/// <summary>Schemas may be called like anything that a context, or the file of a type, has by itself.</summary>
public sealed partial class ContextNameTests
{
    private static readonly string[] Names =
    [
        "Default", "DefaultTypeInfo", "DefaultOptions", "DefaultOptionsTypeInfo", "Options", "OptionsTypeInfo", "OptionsTypeInfoTypeInfo", "GetTypeInfo", "GeneratedSerializerOptions",
        "Create", "Equals", "GetHashCode", "GetType", "ToString", "Finalize", "MemberwiseClone", "ReferenceEquals",
        "AdditionalProperties", "EqualityContract", "PrintMembers", "Validate", "Clone", "Deconstruct", "Write", "TryWrite", "FixedBytes",
        "Api", "ApiJsonContext", "ApiClient", "ApiOptions", "SendJsonContext", "SendRequest", "SendUrl",
        "Setters", "JsonTypeInfo", "JsonSerializerOptions", "JsonSerializerContext", "IJsonTypeInfoResolver", "System", "TirGen", "Sample", "Type", "String", "Object", "Func", "1st", "_1st", "x y", "x_y",
    ];

    [Fact]
    public void EverySchemaIsGeneratedAndKnownToTheContext()
    {
        IReadOnlyDictionary<string, string> files = GeneratorHost.Generate(new SpecText("api.json", Document()));

        // Those of operations stand behind it.
        string context = files.Single(static file => DeclaresContext().IsMatch(file.Value)).Value.Split("partial class")[1];
        Assert.Equal(Names.Length + 1, KnownObject().Matches(context).Count);
        Assert.Equal(Names.Length + 1, TypedProperty().Matches(context).Select(static match => match.Groups[1].Value).Distinct(StringComparer.Ordinal).Count());
    }

    private static string Document()
    {
        string schemas = string.Join(", ", Names.Select(static name => $$"""
            "{{name}}": { "type": "object", "required": ["first"], "properties": { "first": { "type": "string" }, "{{name}}": { "type": "integer" } } }
            """));
        string members = string.Join(", ", Names.Select(static (name, index) => $$"""
            "m{{index}}": { "$ref": "#/components/schemas/{{name}}" }
            """));
        return $$"""
            {
              "openapi": "3.1.0",
              "info": { "title": "Names", "version": "1" },
              "paths": { "/send": { "post": {
                "operationId": "send",
                "requestBody": { "content": { "application/json": { "schema": { "$ref": "#/components/schemas/Whole" } } } },
                "responses": { "200": { "description": "Done.", "content": { "application/json": { "schema": { "$ref": "#/components/schemas/Whole" } } } } } } } },
              "components": { "schemas": { {{schemas}}, "Whole": { "type": "object", "properties": { {{members}} } } } }
            }
            """;
    }

    [GeneratedRegex(@"The JSON of all types")]
    private static partial Regex DeclaresContext();

    [GeneratedRegex(@"\.Record<[^>]+>\(\)")]
    private static partial Regex KnownObject();

    [GeneratedRegex(@"^\tpublic __Metadata\.JsonTypeInfo<[^>]+> (\w+) =>", RegexOptions.Multiline)]
    private static partial Regex TypedProperty();
}
