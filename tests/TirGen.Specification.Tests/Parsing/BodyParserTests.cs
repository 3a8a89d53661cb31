using TirGen.Specification.Model;

namespace TirGen.Specification.Tests.Parsing;

public class BodyParserTests
{
    [Theory]
    [InlineData("application/json: { schema: { type: array, items: { type: string } } }", BodyKind.Json, TypeKind.List, "PostARequest")]
    [InlineData("application/json: { schema: { type: integer } }", BodyKind.Json, TypeKind.Int64, "PostARequest")]
    [InlineData("application/json: {}", BodyKind.Json, TypeKind.Any, "PostARequest")]
    [InlineData("application/json: { schema: { type: object, properties: { a: { type: string } } } }", BodyKind.Json, TypeKind.Object, null)]
    [InlineData("application/x-www-form-urlencoded: { schema: { type: object, properties: { a: { type: string } } } }", BodyKind.Form, TypeKind.Object, null)]
    [InlineData("application/x-www-form-urlencoded: { schema: { type: object, additionalProperties: true } }", BodyKind.Bytes, null, null)]
    [InlineData("multipart/form-data: { schema: { type: object, properties: { a: { type: string } } } }", BodyKind.Multipart, null, "PostARequest")]
    [InlineData("application/octet-stream: {}", BodyKind.Bytes, null, null)]
    [InlineData("text/plain: { schema: { type: string } }", BodyKind.Bytes, null, null)]
    public void KnowsHowABodyIsSent(string content, BodyKind kind, TypeKind? type, string? request)
    {
        Parsed parsed = Body(content);

        Assert.Empty(parsed.Problems);
        Assert.Equal((kind, type, request), (parsed.Operation.Content.Kind, parsed.Operation.Content.Type?.Kind, parsed.Operation.Content.RequestName));
    }

    [Theory]
    [InlineData("text/xml: {}, multipart/form-data: { schema: { properties: { a: {} } } }, application/json: { schema: { type: string } }", BodyKind.Json)]
    [InlineData("image/png: {}, multipart/form-data: { schema: { properties: { a: { type: string } } } }", BodyKind.Multipart)]
    [InlineData("multipart/form-data: { schema: { properties: { a: {} } } }, application/x-www-form-urlencoded: { schema: { properties: { a: { type: string } } } }", BodyKind.Form)]
    public void ChoosesTheMediaTypeThatSaysMost(string content, BodyKind kind) => Assert.Equal(kind, Body(content).Operation.Content.Kind);

    [Theory]
    [InlineData("multipart/form-data: { schema: { type: string } }", "Unsupported: { type: string }")]
    [InlineData("multipart/form-data: {}", "Unsupported: {}")]
    [InlineData("application/x-www-form-urlencoded: { schema: { properties: { a: { type: object, properties: { b: { type: string } } } } }, encoding: { a: { style: form } } }", "Unsupported: form")]
    [InlineData("", "InvalidShape: {  }")]
    public void LeavesOutWhatCannotBeSentAndSaysWhere(string content, string place)
    {
        Parsed parsed = Body(content, "  /b:\n    get: {}\n");

        Assert.Equal([place], parsed.Places);
        Assert.Equal("GetB", parsed.Operation.Name);
    }

    [Fact]
    public void TwoEncodingsOfOneFormAreNotMixed()
    {
        const string Form = "requestBody: { content: { application/x-www-form-urlencoded: { schema: { $ref: '#/components/schemas/F' }";
        Parsed parsed = Parsed.Of($$"""
            paths:
              /a:
                post: { {{Form}} } } } }
              /b:
                post: { {{Form}}, encoding: { a: { explode: false } } } } } }
            components: { schemas: { F: { type: object, properties: { a: { type: array, items: { type: string } } } } } }
            """);

        Assert.Equal("PostA", parsed.Operation.Name);
        Assert.StartsWith("Unsupported: { schema:", Assert.Single(parsed.Places), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{ type: string, format: binary }", true, false)]
    [InlineData("{ type: string, contentMediaType: image/png }", true, false)]
    [InlineData("{ type: string, contentMediaType: image/png, contentEncoding: base64 }", false, false)]
    [InlineData("{ type: array, items: { type: string, format: binary } }", true, true)]
    [InlineData("{ type: array, items: { type: string } }", false, true)]
    [InlineData("{ type: array, items: { type: object, properties: { a: {} } } }", false, false)]
    [InlineData("{ type: string }", false, false)]
    public void KnowsWhichPartsAreFiles(string part, bool isFile, bool isRepeated)
    {
        PartModel model = Assert.Single(Body($"multipart/form-data: {{ schema: {{ properties: {{ p: {part} }} }} }}").Operation.Content.Parts);

        Assert.Equal((isFile, isRepeated), (model.Type is null, model.IsRepeated));
    }

    private static Parsed Body(string content, string more = "") =>
        Parsed.Of($"paths:\n  /a:\n    post:\n      requestBody:\n        content: {{ {content} }}\n{more}");
}
