using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using TirGen.Analyzers.Tests.Verifiers;

namespace TirGen.Analyzers.Tests.Spec;

/// <summary>What is wrong with a document is said at its line and column.</summary>
public class SpecAnalyzerTests
{
    private const string Head = "{ \"openapi\": \"3.1.0\", \"info\": { \"title\": \"t\", \"version\": \"1\" }, \"paths\": {}, \"components\": { \"schemas\": ";

    [Theory]
    [InlineData("{|TIR1001:x|}")]
    [InlineData("{ \"openapi\": \"3.1.0\"{|TIR1001:,|} }")]
    [InlineData(Head + "{ \"A\": { \"type\": \"string\", {|TIR1002:\"type\"|}: \"integer\" } } } }")]
    [InlineData(Head + "{ \"A\": { \"type\": \"object\", \"properties\": { \"b\": { \"$ref\": {|TIR1003:\"#/components/schemas/B\"|} } } } } } }")]
    [InlineData(Head + "{ \"A\": { \"type\": \"object\", \"properties\": { \"b\": { \"type\": \"integer\" } }, {|TIR1004:\"unevaluatedProperties\"|}: false } } } }")]
    [InlineData("{ \"openapi\": {|TIR1007:\"2.0\"|} }")]
    [InlineData("{ \"swagger\": {|TIR1007:\"2.0\"|} }")]
    public async Task IsReported(string marked)
    {
        Markup markup = Markup.Parse(marked);
        ImmutableArray<Diagnostic> diagnostics = await SpecVerifier.Analyze(markup.Text);
        (string id, TextSpan span) = Assert.Single(markup.Expected);
        Assert.Equal((id, span), diagnostics.Select(static d => (d.Id, d.Location.SourceSpan)).First(d => d.Id == id));
    }

    [Theory]
    [InlineData("api.json", "{\n  \"openapi\": \"3.1.0\",\n  \"paths\": {},\n  \"components\": {\n    \"schemas\": {\n      \"Nest\": {\n        \"type\": {|TIR1001:\"object,|}\n        \"properties\": { \"eggs\": { \"type\": \"integer\" } }\n      }\n    }\n  }\n}\n", "The text that begins here is not closed.")]
    [InlineData("api.yaml", "openapi: 3.1.0\npaths: {}\ncomponents:\n  schemas:\n    Dog:\n      type: object\n      properties:\n        {|TIR1001:name|}\n        age: { type: integer }\n", "A key without a colon")]
    [InlineData("api.yaml", "openapi: 3.1.0\npaths: {}\ncomponents:\n  schemas:\n    Cat:\n      type: object\n      properties:\n        name: { type: {|TIR1004:sting|} }\n", "did you mean \"string\"?")]
    [InlineData("api.yaml", "openapi: 3.1.0\npaths: {}\ncomponents:\n  schemas:\n    Cat:\n      type: object\n      properties:\n        nick: { type: string, {|TIR1004:maxLenght|}: 8 }\n", "did you mean \"maxLength\"?")]
    [InlineData("api.yaml", "openapi: 3.1.0\npaths: {}\ncomponents:\n  schemas:\n    Cat:\n      type: object\n      {|TIR1004:requierd|}: [a]\n      x-requierd: [a]\n      properties: { requierd: { type: string } }\n", "did you mean \"required\"?")]
    [InlineData("api.yaml", "openapi: 3.1.0\npaths:\n  /a:\n    get:\n      responses:\n        '200': { description: ok, content: { application/json: { schema: { type: array, items: { type: {|TIR1004:interger|} } } } } }\n", "did you mean \"integer\"?")]
    [InlineData("api.yaml", "openapi: 3.1.0\npaths:\n  /a:\n    get:\n      {|TIR1004:operationID|}: a\n      parameters:\n        - { name: b, in: query, {|TIR1004:requierd|}: true, schema: { type: string } }\n      responses: {}\n", "did you mean")]
    public async Task WhatIsMisspeltOrCutShortIsSaidThere(string path, string marked, string message)
    {
        Markup markup = Markup.Parse(marked);
        ImmutableArray<Diagnostic> diagnostics = [.. (await SpecVerifier.Analyze(markup.Text, path: path)).Where(static d => d.Id is "TIR1001" or "TIR1004")];

        Assert.Equal(markup.Expected, diagnostics.Select(static d => (d.Id, d.Location.SourceSpan)).OrderBy(static d => d.SourceSpan.Start));
        Assert.All(diagnostics, d => Assert.Contains(message, d.GetMessage(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("openapi: 3.1.0\ninfo: {|TIR1001:|}*missing\n")]
    [InlineData("openapi: 3.1.0\ncomponents:\n  schemas:\n    A:\n      type: string\n      {|TIR1002:type|}: integer\n")]
    [InlineData("openapi: 3.1.0\npaths: {}\ncomponents:\n  schemas:\n    A:\n      type: object\n      properties:\n        b:\n          $ref: {|TIR1003:'#/components/schemas/B'|}\n")]
    [InlineData("openapi: {|TIR1007:3.1|}\n")]
    [InlineData("openapi: 3.1.0\npaths: {}\ncomponents:\n  schemas:\n    A:\n      type: object\n      properties: { b: { type: integer } }\n      x-validations:\n        - rule: >-\n            self.b > 1\n            && self.{|TIR1005:|}missing > 1\n          message: m\n")]
    public async Task IsReportedInYaml(string marked)
    {
        Markup markup = Markup.Parse(marked);
        ImmutableArray<Diagnostic> diagnostics = await SpecVerifier.Analyze(markup.Text, path: "api.yaml");
        (string id, TextSpan span) = Assert.Single(markup.Expected);
        Assert.Equal((id, span.Start), diagnostics.Select(static d => (d.Id, d.Location.SourceSpan.Start)).First(d => d.Id == id));
    }

    [Theory]
    [InlineData("openapi: 3.1.0\ncomponents:\n  schemas:\n    A: { type: object, properties: { b: { $ref: 'other.yaml#/B' } } }\n", null)]
    [InlineData("openapi: 3.1.0\ncomponents:\n  schemas:\n    A: { type: object, properties: { b: { $ref: {|TIR1003:'other.yaml#/C'|} } } }\n", "names no part of a listed document")]
    [InlineData("openapi: 3.1.0\ncomponents:\n  schemas:\n    A: { type: object, properties: { b: { $ref: {|TIR1003:'none.yaml#/B'|} } } }\n", "names no part of a listed document")]
    [InlineData("openapi: 3.1.0\ncomponents:\n  schemas:\n    A: { type: object, properties: { b: { $ref: {|TIR1003:'other.yaml#/Broken'|} } } }\n", "leads nowhere")]
    public async Task OtherDocumentsAreKnown(string marked, string? message)
    {
        Markup markup = Markup.Parse(marked);
        TestAdditionalText other = new("other.yaml", "B: { type: string }\nBroken: { type: object, properties: { c: { $ref: '#/None' } } }\n"u8.ToArray());
        ImmutableArray<Diagnostic> diagnostics = await SpecVerifier.Analyze(markup.Text, path: "api.yaml", others: other);

        Assert.Equal(markup.Expected, diagnostics.Select(static d => (d.Id, d.Location.SourceSpan)).Distinct());
        Assert.All(diagnostics, d => Assert.Contains(message!, d.GetMessage(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("TIR1005", Head + "{ \"A\": { \"type\": \"object\", \"properties\": { \"b\": { \"type\": \"integer\" } }, \"x-validations\": [{ \"rule\": \"self.b <\", \"message\": \"m\" }] } } } }")]
    [InlineData("TIR1008", Head + "{} } }")]
    public async Task IsFound(string id, string document) => Assert.Contains(await SpecVerifier.Analyze(document), d => d.Id == id);

    [Theory]
    [InlineData("paths: { /a: { get: { parameters: [1] } }, '/b/{c}': { get: {} } }", "TIR1010")]
    [InlineData("components: { schemas: { A: { type: object, properties: { b: 1 } } } }", "TIR1010")]
    [InlineData("components: { schemas: { A: { type: object, properties: { b: { $ref: '#/components/schemas/B' } } } } }", "TIR1003")]
    [InlineData("components: { schemas: { A: { $ref: '#/components/schemas/A' }, B: { type: object, properties: { a: { $ref: '#/components/schemas/A' } } } } }", "TIR1009")]
    public async Task WhatIsLeftOutIsAWarningThatStopsNoBuild(string rest, string id)
    {
        ImmutableArray<Diagnostic> diagnostics = await SpecVerifier.Analyze("openapi: 3.1.0\ninfo: { title: t, version: '1' }\n" + rest + "\n", path: "api.yaml");

        Assert.Contains(diagnostics, d => d.Id == id);
        Assert.All(diagnostics, static d => Assert.Equal(DiagnosticSeverity.Warning, d.Severity));
    }

    [Fact]
    public async Task DocumentOfTirIsClean() => Assert.Empty(await SpecVerifier.Analyze(await File.ReadAllTextAsync(TirLibrary.DocumentPath, TestContext.Current.CancellationToken)));

    [Fact]
    public async Task AChoiceThatMeetsNothingIsNamedAtThePaths()
    {
        const string Document = "openapi: 3.1.0\ninfo: { title: t, version: '1' }\npaths:\n  /pets: { get: { operationId: listPets, responses: {} } }\n  /broken: { get: { parameters: [1] } }\n";
        TestAdditionalText file = new("api.yaml", Encoding.UTF8.GetBytes(Document));
        TestOptionsProvider options = new(file, ("TirGenKind", "Spec"), ("TirGenOperations", "listPets|lsitPets"));

        Diagnostic diagnostic = Assert.Single(await SpecVerifier.Analyze(options, file));

        Assert.Equal(("TIR1011", DiagnosticSeverity.Warning, "paths"), (diagnostic.Id, diagnostic.Severity, Document.Substring(diagnostic.Location.SourceSpan.Start, diagnostic.Location.SourceSpan.Length)));
        Assert.Equal("Operations: \"lsitPets\" meets no operation; did you mean \"listPets\"?", diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task OtherFilesAreLeftAlone() => Assert.Empty(await SpecVerifier.Analyze("x", kind: "Payload"));
}
