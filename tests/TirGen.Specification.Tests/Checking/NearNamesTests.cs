using TirGen.Specification.Checking;
using TirGen.Specification.Reading;
using TirGen.Specification.Rules;

namespace TirGen.Specification.Tests.Checking;

/// <summary>In an object that may have any other member too, a name close to a known one is a hint; nothing else is.</summary>
public class NearNamesTests
{
    private const string Document = """
        {"components":{"schemas":{
          "Book":{"type":"object","properties":{"title":{"type":"string"},"author":{"$ref":"#/components/schemas/Author"},"chapters":{"type":"array","items":{"$ref":"#/components/schemas/Chapter"}}},
            "patternProperties":{"^x-":{"type":"string"}}},
          "Author":{"type":"object","properties":{"name":{"type":"string"},"born":{"type":"integer"}},"additionalProperties":true},
          "Chapter":{"oneOf":[{"type":"object","required":["heading"],"properties":{"heading":{"type":"string"}}},{"type":"object","required":["picture"],"properties":{"picture":{"type":"string"}}}]},
          "Closed":{"type":"object","properties":{"title":{"type":"string"}},"additionalProperties":false},
          "Prices":{"type":"object","properties":{"title":{"type":"string"}},"additionalProperties":{"type":"integer"}},
          "Node":{"type":"object","properties":{"label":{"type":"string"},"inner":{"$ref":"#/components/schemas/Node"}}}}}}
        """;

    [Theory]
    [InlineData("Book", """{ "titel": "a" }""", "/titel", "did you mean title?")]
    [InlineData("Book", """{ "title": "a", "author": { "nmae": "b" } }""", "/author/nmae", "did you mean name?")]
    [InlineData("Book", """{ "chapters": [{ "heading": "a" }, { "heading": "a", "pictur": "b" }] }""", "/chapters/1/pictur", "did you mean picture?")]
    [InlineData("Node", """{ "inner": { "inner": { "lable": "a" } } }""", "/inner/inner/lable", "did you mean label?")]
    public void ANameCloseToOneThatIsMissingIsAHint(string schema, string payload, string pointer, string meant)
    {
        PayloadFinding hint = Assert.Single(NearNames.Find(payload, Rule(schema), cancellation: TestContext.Current.CancellationToken));

        Assert.Equal((RuleIds.NearName, RuleSeverity.Info, pointer), (hint.Id, hint.Severity, hint.Pointer));
        Assert.EndsWith(meant, hint.Message, StringComparison.Ordinal);
        Assert.False(Assert.Single(hint.Edits).IsDictated);
    }

    [Theory]
    [InlineData("Book", """{ "title": "a", "titel": "b" }""")]
    [InlineData("Book", """{ "colour": "red", "x-titel": "b" }""")]
    [InlineData("Author", """{ "age": 3 }""")]
    [InlineData("Closed", """{ "titel": "a" }""")]
    [InlineData("Prices", """{ "titel": 3 }""")]
    [InlineData("Book", """["titel"]""")]
    [InlineData("Book", """{ "titel": """)]
    public void NothingElseIs(string schema, string payload) =>
        Assert.Empty(NearNames.Find(payload, Rule(schema), cancellation: TestContext.Current.CancellationToken));

    private static Rule Rule(string schema) => new PayloadSchemas(JsonReader.Read(Document).Root!).Find(schema)!;
}
