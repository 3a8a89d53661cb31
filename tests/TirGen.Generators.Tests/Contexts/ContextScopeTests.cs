using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace TirGen.Generators.Tests.Contexts;

/// <summary>A project that says which serializer contexts it wants.</summary>
public sealed class ContextScopeTests
{
    private const string Orders = """
        {
          "openapi": "3.0.3", "info": { "title": "Orders", "version": "1" },
          "paths": { "/orders": { "get": { "operationId": "listOrders", "responses": {
            "200": { "description": "", "content": { "application/json": { "schema": { "type": "array", "items": { "$ref": "#/components/schemas/Order" } } } } } } } } },
          "components": { "schemas": { "Order": { "type": "object", "properties": { "total": { "type": "integer" } } } } }
        }
        """;

    [Theory]
    [InlineData(null, true, true)]
    [InlineData("operations", true, true)]
    [InlineData("Document", true, false)]
    [InlineData("none", false, false)]
    public void ThereAreThoseThatWereAskedFor(string? asked, bool ofDocument, bool ofOperations)
    {
        string all = string.Concat(GeneratorHost.Generate(Spec(asked)).Values);
        Assert.Equal(ofDocument, all.Contains("class ApiJsonContext", StringComparison.Ordinal));
        Assert.Equal(ofOperations, all.Contains("class ListOrdersJsonContext", StringComparison.Ordinal));
        Assert.Contains("record Order", all, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("all")]
    [InlineData("3")]
    public void AnythingElseIsSaid(string asked)
    {
        GeneratorDriver driver = GeneratorHost.Driver(Spec(asked)).RunGenerators(GeneratorHost.Compilation());
        Diagnostic only = Assert.Single(driver.GetRunResult().Diagnostics);
        Assert.Equal("TIR9005", only.Id);
        Assert.Contains($"\"{asked}\"", only.GetMessage(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);
        Assert.Contains("operations, document or none", only.GetMessage(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    private static SpecText Spec(string? asked) => new("orders.json", Orders)
    {
        Metadata = asked is null
            ? ImmutableDictionary<string, string>.Empty
            : ImmutableDictionary<string, string>.Empty.Add("build_metadata.AdditionalFiles.TirGenContexts", asked),
    };
}
