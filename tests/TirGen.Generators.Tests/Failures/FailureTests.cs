using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace TirGen.Generators.Tests.Failures;

/// <summary>When there is no code, one error says why and where; nothing else is reported.</summary>
public sealed class FailureTests
{
    [Theory]
    [InlineData("", "TIR9004", 1, 1)]
    [InlineData("{", "TIR9004", 1, 2)]
    [InlineData("{ \"openapi\": \"3.1.0\",\n  }", "TIR9004", 1, 21)]
    [InlineData("[]", "TIR9004", 1, 1)]
    [InlineData("{ \"swagger\": \"2.0\" }", "TIR9004", 1, 14)]
    [InlineData("\uFEFF{ \"openapi\": \"2.9\" }", "TIR9004", 1, 15)]
    [InlineData("{ \"openapi\": \"3.1.0\" }", "TIR9004", 1, 1)]
    public void ADocumentThatGivesNoCodeSaysWhyAtItsPlace(string document, string id, int line, int column)
    {
        Diagnostic diagnostic = Assert.Single(Run(new SpecText("spec/broken.json", document)));

        Assert.Equal(id, diagnostic.Id);
        FileLinePositionSpan place = diagnostic.Location.GetLineSpan();
        Assert.Equal(("spec/broken.json", line, column), (place.Path, place.StartLinePosition.Line + 1, place.StartLinePosition.Character + 1));
    }

    [Theory]
    [InlineData("api.json", "{\n  \"openapi\": \"3.1.0\",\n  \"paths\": {},\n  \"components\": {\n    \"schemas\": {\n      \"Bird\": { \"type\": \"object\", \"properties\": { \"wings\": { \"type\": \"integer\" } } },\n      \"Nest\": {\n        \"type\": \"object,\n        \"properties\": { \"eggs\": { \"type\": \"integer\" } }\n      },\n      \"Tree\": { \"type\": \"object\", \"properties\": { \"height\": { \"type\": \"number\" } } }\n    }\n  }\n}\n")]
    [InlineData("api.json", "{\"openapi\":\"3.1.0\",\"paths\":{},\"components\":{\"schemas\":{\"Bird\":{\"type\":\"object\",\"properties\":{\"wings\":{\"type\":\"integer\"}}},\"Nest\":{\"type\":\"object,\"properties\":{\"eggs\":{\"type\":\"integer\"}}},\"Tree\":{\"type\":\"object\",\"properties\":{\"height\":{\"type\":\"number\"}}}}}}")]
    [InlineData("api.yaml", "openapi: 3.1.0\npaths: {}\ncomponents:\n  schemas:\n    Bird:\n      type: object\n      properties:\n        name\n        wings: { type: integer }\n    Tree: { type: object, properties: { height: { type: number } } }\n")]
    public void ABrokenDocumentKeepsItsTypes(string path, string document)
    {
        GeneratorRunResult result = GeneratorHost.Driver(new SpecText(path, document)).RunGenerators(GeneratorHost.Compilation()).GetRunResult().Results.Single();

        Assert.Null(result.Exception);
        Assert.Empty(result.Diagnostics);
        string all = string.Concat(result.GeneratedSources.Select(static source => source.SourceText.ToString()));
        Assert.Contains("record Bird", all, StringComparison.Ordinal);
        Assert.Contains("Wings", all, StringComparison.Ordinal);
        Assert.Contains("record Tree", all, StringComparison.Ordinal);
    }

    [Fact]
    public void ASecondDocumentOfOneNamespaceIsRefusedAndTheFirstStays()
    {
        GeneratorDriver driver = GeneratorHost.Driver(new SpecText("a/api.json", Specs.ThreeActions), new SpecText("b/api.json", Specs.Shapes))
            .RunGenerators(GeneratorHost.Compilation());

        GeneratorRunResult result = driver.GetRunResult().Results.Single();
        Assert.Null(result.Exception);
        Assert.Equal("TIR9005", Assert.Single(result.Diagnostics).Id);
        Assert.Contains(result.GeneratedSources, static s => s.HintName == "Sample.Api.B.g.cs");
    }

    [Fact]
    public void ANamespaceThatIsNoneIsRefused() =>
        Assert.Equal("TIR9005", Assert.Single(Run(new SpecText("api.json", Specs.ThreeActions, "Not a.Namespace"))).Id);

    [Fact]
    public void AnOldLanguageVersionIsNamed()
    {
        CSharpParseOptions old = new(LanguageVersion.CSharp10);
        GeneratorDriver driver = CSharpGeneratorDriver.Create(
            [new TirGenGenerator().AsSourceGenerator()], [new SpecText("api.json", Specs.ThreeActions)], old, new SpecOptions());

        Diagnostic diagnostic = Assert.Single(driver.RunGenerators(GeneratorHost.Compilation("", old)).GetRunResult().Diagnostics);

        Assert.Equal("TIR9002", diagnostic.Id);
        Assert.Contains("C# 10", diagnostic.GetMessage(), StringComparison.Ordinal);
    }

    private static ImmutableArray<Diagnostic> Run(SpecText spec)
    {
        GeneratorRunResult result = GeneratorHost.Driver(spec).RunGenerators(GeneratorHost.Compilation()).GetRunResult().Results.Single();
        Assert.Null(result.Exception);
        Assert.Empty(result.GeneratedSources);
        return result.Diagnostics;
    }
}
