using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using TirGen.Analyzers.Spec;
using TirGen.Analyzers.Tests.Verifiers;

namespace TirGen.Analyzers.Tests.Spec;

/// <summary>What is wrong with a document is said at line and column, with the other places that belong to it.</summary>
public class SpecAnalyzerTests
{
    [Theory]
    [InlineData("{ \"openapi\": \"3.1.0\", }", "TIR1001", 1, 21)]
    [InlineData("\uFEFF{\r\n  \"openapi\": \"3.1.0\", }", "TIR1001", 2, 21)]
    [InlineData("{ \"swagger\": \"2.0\" }", "TIR1007", 1, 14)]
    [InlineData("{ \"openapi\": \"3.1.0\" }", "TIR1008", 1, 1)]
    public async Task ADocumentThatGivesNothingSaysWhy(string document, string id, int line, int column)
    {
        Diagnostic diagnostic = Assert.Single(await Analyze(document));

        Assert.Equal(id, diagnostic.Id);
        AssertAt(line, column, diagnostic.Location);
    }

    [Fact]
    public async Task ADuplicateNameNamesBothPlaces()
    {
        Diagnostic diagnostic = Assert.Single(await Analyze(Document("""
            "A": { "type": "object", "properties": { "grüße": { "type": "string" }, "grüße": { "type": "integer" } } }
            """)));

        Assert.Equal("TIR1002", diagnostic.Id);
        Assert.True(diagnostic.AdditionalLocations[0].SourceSpan.End < diagnostic.Location.SourceSpan.Start);
    }

    [Fact]
    public async Task AReferenceThatLeadsNowhereNamesTheNearest()
    {
        Diagnostic diagnostic = Assert.Single(await Analyze(Document("""
            "Policy": { "type": "object", "properties": { "a": { "type": "integer" } } },
            "B": { "type": "object", "properties": { "p": { "$ref": "#/components/schemas/Polcy" } } }
            """)), static d => d.Id == "TIR1003");

        Assert.Contains("did you mean \"Policy\"", diagnostic.GetMessage(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ACircleOfReferencesIsFound() =>
        Assert.Contains(await Analyze(Document("""
            "A": { "$ref": "#/components/schemas/B" },
            "B": { "$ref": "#/components/schemas/A" },
            "C": { "type": "object", "properties": { "a": { "$ref": "#/components/schemas/A" } } }
            """)), static d => d.Id == "TIR1009");

    [Fact]
    public async Task ARuleThatDoesNotParseIsFoundAtItsColumn()
    {
        Diagnostic diagnostic = Assert.Single(await Analyze(Document("""
            "A": { "type": "object", "properties": { "a": { "type": "integer" } }, "x-validations": [ { "rule": "self.a =< 3", "message": "no" } ] }
            """)), static d => d.Id == "TIR1005");

        Assert.True(diagnostic.Location.GetLineSpan().StartLinePosition.Character > 0);
    }

    [Fact]
    public async Task SchemasThatWantOneNameAreNamed() =>
        Assert.Equal("TIR1006", Assert.Single(await Analyze(Document("""
            "scale_policy": { "type": "object", "properties": { "a": { "type": "integer" } } },
            "ScalePolicy": { "type": "object", "properties": { "a": { "type": "integer" } } }
            """))).Id);

    [Fact]
    public async Task AnOperationThatIsLeftOutIsNamed()
    {
        const string Document = """
            { "openapi": "3.1.0", "info": { "title": "t", "version": "1" },
              "paths": { "/a/{id}": { "get": { "responses": { } } }, "/b": { "get": { "operationId": "b", "responses": { } } } } }
            """;

        Diagnostic diagnostic = Assert.Single(await Analyze(Document));

        Assert.Equal("TIR1010", diagnostic.Id);
        AssertAt(2, 14, diagnostic.Location);
    }

    [Fact]
    public async Task TheDocumentOfTirHasNothingToSay() =>
        Assert.Empty(await Analyze(await File.ReadAllTextAsync(TirLibrary.DocumentPath, TestContext.Current.CancellationToken)));

    private static string Document(string schemas) =>
        $$"""{ "openapi": "3.1.0", "info": { "title": "t", "version": "1" }, "paths": { }, "components": { "schemas": { {{schemas}} } } }""";

    private static void AssertAt(int line, int column, Location location)
    {
        FileLinePositionSpan place = location.GetLineSpan();
        Assert.Equal((line, column), (place.StartLinePosition.Line + 1, place.StartLinePosition.Character + 1));
    }

    private static async Task<ImmutableArray<Diagnostic>> Analyze(string document)
    {
        TestAdditionalText file = new("api.json", Encoding.UTF8.GetBytes(document));
        TestOptionsProvider options = new(file, [("TirGenKind", "Spec")]);
        CSharpCompilation compilation = CSharpCompilation.Create("Test", [], TirLibrary.Framework, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        return await compilation
            .WithAnalyzers([new SpecAnalyzer()], new CompilationWithAnalyzersOptions(
                new AnalyzerOptions([file], options), (exception, _, _) => Assert.Fail(exception.ToString()), concurrentAnalysis: true, logAnalyzerExecutionTime: false))
            .GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
    }
}
