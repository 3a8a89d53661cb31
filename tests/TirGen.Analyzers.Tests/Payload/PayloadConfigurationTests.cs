using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;
using TirGen.Analyzers.Tests.Verifiers;

namespace TirGen.Analyzers.Tests.Payload;

/// <summary>TIR9003: what a payload's item says.</summary>
public class PayloadConfigurationTests
{
    private static readonly byte[] Anything = "{}"u8.ToArray();

    [Theory]
    [InlineData(null, "This payload names no schema; set the metadata Schema of its TirGenPayload item to an action or a component schema.")]
    [InlineData("UpdateAutoScal", "\"UpdateAutoScal\" is neither an action nor a component schema; did you mean \"UpdateAutoScale\"?")]
    [InlineData("scalingrule", "\"scalingrule\" is neither an action nor a component schema; did you mean \"ScalingRule\"?")]
    [InlineData("Zebra", "\"Zebra\" is neither an action nor a component schema.")]
    public async Task UnknownSchemaIsReported(string? schema, string message)
    {
        Diagnostic diagnostic = Assert.Single(await PayloadVerifier.Analyze(Anything, schema));
        Assert.Equal("TIR9003", diagnostic.Id);
        Assert.Equal(message, diagnostic.GetMessage(CultureInfo.InvariantCulture));
        Assert.Equal("policy.json", diagnostic.Location.GetLineSpan().Path);
    }

    [Fact]
    public async Task MissingDocumentIsReported()
    {
        Diagnostic diagnostic = Assert.Single(await PayloadVerifier.Analyze(Anything, "UpdateAutoScale", false, new TestAdditionalText("readme.txt", [])));
        Assert.Equal("The project has no document with the schema \"UpdateAutoScale\"; add a TirGenSpec item.", diagnostic.GetMessage(CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task UnreadableDocumentIsNotReportedOnceMore() =>
        Assert.Empty(await PayloadVerifier.Analyze(Anything, "UpdateAutoScale", false, new TestAdditionalText("broken.json", "{"u8.ToArray())));

    [Fact]
    public async Task TextIsCheckedEvenWithoutASchema()
    {
        ImmutableArray<Diagnostic> diagnostics = await PayloadVerifier.Analyze("{ x"u8.ToArray(), "Zebra");
        Assert.Equal(["TIR3001", "TIR9003"], diagnostics.Select(static d => d.Id).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task SecondDocumentIsSearchedToo()
    {
        TestAdditionalText first = new("first.json", Document("""{ "A": { "type": "integer" } }"""));
        TestAdditionalText second = new("second.json", Document("""{ "B": { "type": "string", "maxLength": 2 } }"""));
        Diagnostic diagnostic = Assert.Single(await PayloadVerifier.Analyze("\"long\""u8.ToArray(), "B", false, first, second));
        Assert.Equal("TIR2002", diagnostic.Id);
    }

    [Fact]
    public async Task ADocumentMayBeYaml()
    {
        TestAdditionalText document = new("api.yaml", "openapi: 3.1.0\ncomponents:\n  schemas:\n    B: { type: string, maxLength: 2 }\n"u8.ToArray());
        Assert.Equal("TIR2002", Assert.Single(await PayloadVerifier.Analyze("\"long\""u8.ToArray(), "B", false, document)).Id);
    }

    [Fact]
    public async Task ActionsAndComponentSchemasCanBothBeNamed()
    {
        TestAdditionalText document = new("own.json", Encoding.UTF8.GetBytes("""
            {
              "openapi": "3.1.0", "info": { "title": "t", "version": "1" },
              "paths": { "/things": { "post": { "operationId": "createThing", "requestBody": { "content": { "application/json": { "schema": { "$ref": "#/components/schemas/thing" } } } } } } },
              "components": { "schemas": { "thing": { "type": "object", "required": ["size"], "properties": { "size": { "type": "integer" } } } } }
            }
            """));
        Assert.Equal("TIR2001", Assert.Single(await PayloadVerifier.Analyze(Anything, "CreateThing", false, document)).Id);
        Assert.Equal("TIR2001", Assert.Single(await PayloadVerifier.Analyze(Anything, "thing", false, document)).Id);
    }

    private static byte[] Document(string schemas) =>
        Encoding.UTF8.GetBytes($$"""{ "openapi": "3.1.0", "info": { "title": "t", "version": "1" }, "paths": {}, "components": { "schemas": {{schemas}} } }""");
}
