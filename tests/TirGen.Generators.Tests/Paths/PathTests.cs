using System.Reflection;
using Sample.Requests;
using TirGen.Specification.Reading;
using TirGen.Specification.Rules.Evaluation;
using TirGen.Specification.Rules.Lowering;
using TirGen.Specification.Rules.Values;

namespace TirGen.Generators.Tests.Paths;

/// <summary>What is written between two slashes stays there: nothing, one dot and two would lead to another resource (RFC 3986, 5.2.4).</summary>
public sealed class PathTests
{
    private const string Library = """
        {"openapi":"3.0.3","info":{"title":"Library","version":"1"},"paths":{
          "/shelves/{shelf}/books/{book}":{"delete":{"operationId":"deleteBook","parameters":[
            {"name":"shelf","in":"path","required":true,"schema":{"type":"integer"}},
            {"name":"book","in":"path","required":true,"schema":{"type":"string","minLength":1}}],"responses":{"204":{"description":"ok"}}}},
          "/pairs/{a}{b}/end":{"get":{"operationId":"pair","parameters":[
            {"name":"a","in":"path","required":true,"schema":{"type":"string"}},
            {"name":"b","in":"path","required":true,"schema":{"type":"string"}}],"responses":{"204":{"description":"ok"}}}},
          "/dotted/.{a}":{"get":{"operationId":"dotted","parameters":[{"name":"a","in":"path","required":true,"schema":{"type":"string"}}],"responses":{"204":{"description":"ok"}}}},
          "/escaped/%2e{a}":{"get":{"operationId":"escaped","parameters":[{"name":"a","in":"path","required":true,"schema":{"type":"string"}}],"responses":{"204":{"description":"ok"}}}},
          "/kinds/{kind}":{"get":{"operationId":"kinds","parameters":[{"name":"kind","in":"path","required":true,"schema":{"type":"string","enum":["a","","..","..."]}}],"responses":{"204":{"description":"ok"}}}},
          "/files/v{a}/{n}.json":{"get":{"operationId":"files","parameters":[
            {"name":"a","in":"path","required":true,"schema":{"type":"string"}},
            {"name":"n","in":"path","required":true,"schema":{"type":"string"}}],"responses":{"204":{"description":"ok"}}}}}}
        """;

    [Theory]
    [InlineData("")]
    [InlineData(".")]
    public void TheLabelStyleBringsADotOfItsOwn(string text) => AssertNames("text", () => Label(text, ["a"]));

    [Fact]
    public void ListsAreJudgedAsTheyAreWritten()
    {
        AssertNames("list", static () => Simple([]));
        AssertNames("list", static () => Simple([""]));
        AssertNames("list", static () => Simple([".."]));
        Assert.Contains("/,/", Simple(["", ""]), StringComparison.Ordinal);
        Assert.Contains("/..,a/", Simple(["..", "a"]), StringComparison.Ordinal);
        AssertNames("list", static () => Label("a", []));
        AssertNames("exploded", static () => new LabelUrl { Text = "a", List = ["a"], Exploded = ["", ""], Object = new() { R = 1 }, Pairs = new() { R = 1 } }.ToString());
    }

    [Fact]
    public void ObjectsWithoutAnythingAreNoSegment() =>
        AssertNames("object", static () => new SimpleUrl { Text = "a", List = ["a"], Exploded = ["a"], Object = new(), Pairs = new() { R = 1 } }.ToString());

    [Fact]
    public void TheMatrixStyleHasANameInEverySegment() => Assert.StartsWith(
        "/matrix/;text=/;list=../",
        new MatrixUrl { Text = "", List = [".."], Exploded = [""], Object = new(), Pairs = new() { R = 1 } }.ToString(),
        StringComparison.Ordinal);

    [Fact]
    public void ABufferThatIsTooSmallHidesNothing()
    {
        for (int size = 0; size < 100; size++)
        {
            byte[] buffer = new byte[size];
            AssertNames("text", () =>
            {
                new SimpleUrl { Text = "..", List = ["a"], Exploded = ["a"], Object = new() { R = 1 }, Pairs = new() { R = 1 } }.TryWrite(buffer, out int _);
                return "";
            });
        }
    }

    [Theory]
    [InlineData("DeleteBookUrl", "Book", "", "book")]
    [InlineData("DeleteBookUrl", "Book", ".", "book")]
    [InlineData("DeleteBookUrl", "Book", "..", "book")]
    [InlineData("DeleteBookUrl", "Book", "...", null)]
    [InlineData("DeleteBookUrl", "Book", "%2E", null)]
    [InlineData("DeleteBookUrl", "Book", "a/..", null)]
    [InlineData("PairUrl", "A,B", "", "a")]
    [InlineData("PairUrl", "A,B", ".", "a")]
    [InlineData("PairUrl", "A,B", "..", null)]
    [InlineData("PairUrl", "A", "", null)]
    [InlineData("DottedUrl", "A", "", "a")]
    [InlineData("DottedUrl", "A", ".", "a")]
    [InlineData("DottedUrl", "A", "..", null)]
    [InlineData("EscapedUrl", "A", "", "a")]
    [InlineData("EscapedUrl", "A", ".", "a")]
    [InlineData("FilesUrl", "A,N", "", null)]
    [InlineData("FilesUrl", "A,N", "..", null)]
    [InlineData("KindsUrl", "Kind", "0", null)]
    [InlineData("KindsUrl", "Kind", "1", "kind")]
    [InlineData("KindsUrl", "Kind", "2", "kind")]
    [InlineData("KindsUrl", "Kind", "3", null)]
    public void SegmentsOfTheDocumentsShape(string type, string properties, string value, string? refused)
    {
        CompiledUrl url = CompiledUrl.In("library.json", Library).Single(u => u.Name == type);
        foreach (string property in properties.Split(','))
        {
            url.Set(property, value);
        }

        if (refused is null)
        {
            Assert.NotEmpty(url.Write());
        }
        else
        {
            AssertNames(refused, url.Write);
        }
    }

    /// <summary>What a segment may not be is with the parameter, wherever a program sets it, so that a constant is judged before it runs.</summary>
    [Theory]
    [InlineData("{ name: book, in: path, required: true, schema: { type: string } }", "\"a\"", "\"\"", "\".\"", "\"..\"")]
    [InlineData("{ name: book, in: path, required: true, schema: { type: string, maxLength: 9 } }", "\"a\"", "\"\"", "\".\"", "\"..\"")]
    [InlineData("{ name: book, in: path, required: true, schema: { type: [integer, string] } }", "\"a\"", "\"\"", "\".\"", "\"..\"")]
    [InlineData("{ name: book, in: path, required: true, schema: { $ref: '#/components/schemas/Key' } }", "\"a\"", "\"\"", "\".\"", "\"..\"")]
    [InlineData("{ name: book, in: path, required: true, schema: { anyOf: [ { type: string }, { type: string, enum: [a, b] } ] } }", "\"a\"", "\"\"", "\".\"", "\"..\"")]
    [InlineData("{ name: book, in: path, required: true, x-client-option: true, schema: { type: string } }", "\"a\"", "\"\"", "\".\"", "\"..\"")]
    [InlineData("{ name: book, in: path, required: true, style: label, schema: { type: string } }", "\"a\"", "\"\"", "\".\"")]
    [InlineData("{ name: book, in: path, required: true, style: label, schema: { type: string, maxLength: 9 } }", "\"a\"", "\"\"", "\".\"")]
    [InlineData("{ name: book, in: path, required: true, schema: { type: array, items: { type: string } } }", "[\"\",\"\"]", "[]", "[\"\"]", "[\".\"]", "[\"..\"]")]
    [InlineData("{ name: book, in: path, required: true, schema: { type: array, maxItems: 3, items: { type: string } } }", "[\"a\"]", "[]", "[\"\"]", "[\".\"]", "[\"..\"]")]
    [InlineData("{ name: book, in: path, required: true, style: label, schema: { type: array, items: { $ref: '#/components/schemas/Key' } } }", "[\"..\"]", "[]", "[\"\"]", "[\".\"]")]
    [InlineData("{ name: book, in: path, required: true, schema: { type: array, items: { type: integer } } }", "[]")]
    public void AConstantIsJudgedByTheSchemaOfItsParameter(string parameter, string accepted, params string[] refused)
    {
        string code = string.Concat(GeneratorHost.Run("books.yaml", $$"""
            openapi: 3.1.0
            info: { title: Books, version: "1" }
            servers: [ { url: 'https://books.example' } ]
            paths: { '/books/{book}/pages': { delete: { operationId: deletePages, parameters: [ {{parameter}} ], responses: { "204": { description: ok } } } } }
            components: { schemas: { Key: { type: string, pattern: '^[a-z.]*$' } } }
            """).Values);
        string[] schemas = [.. System.Text.RegularExpressions.Regex.Matches(code, "__Parameter\\(\"book\"(?:, Schema = \"\"\"(.*?)\"\"\")?\\)").Select(static m => m.Groups[1].Value)];

        Assert.NotEmpty(schemas);
        Assert.All(
            from schema in schemas from text in refused select (schema, text),
            static pair => Assert.Equal(Truth.False, Judge(pair.schema, pair.text)));
        Assert.All(schemas, schema => Assert.Equal(Truth.True, Judge(schema, accepted)));

        static Truth Judge(string schema, string json) => RuleEvaluator.Judge(RuleLowering.LowerText(schema.Length == 0 ? "{}" : schema), RuleValue.From(JsonReader.Read(json).Root!));
    }

    [Theory]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("..")]
    public async Task AnOptionOfTheClientStaysInItsPlaceToo(string tenant)
    {
        bool isSent = false;
        string refused = await CompiledProgram.RunAsync(
            """
            openapi: 3.0.3
            info: { title: Tenants, version: "1" }
            servers: [ { url: 'https://tenants.example' } ]
            paths: { '/tenants/{tenant}/keys': { delete: { operationId: deleteKeys, parameters: [ { name: tenant, in: path, required: true, x-client-option: true, schema: { type: string } } ], responses: { "204": { description: ok } } } } }
            """,
            $"try {{ await new ApiClient(http, new() {{ Tenant = \"{tenant}\" }}).DeleteKeysAsync(); return \"\"; }} catch (System.ArgumentException exception) {{ return exception.ParamName!; }}",
            _ =>
            {
                isSent = true;
                return new HttpResponseMessage(System.Net.HttpStatusCode.NoContent);
            });

        Assert.Equal(("tenant", false), (refused, isSent));
    }

    /// <summary>The path parameters of all documents at hand: each is refused, or what it addresses has the very segments of the template.</summary>
    [Theory]
    [MemberData(nameof(Documents))]
    public void NoPathParameterOfAnyDocumentLeavesItsPlace(string file)
    {
        foreach (CompiledUrl url in CompiledUrl.In(file, CompiledUrl.Read(file)))
        {
            string[] expected = Segments(url.Write());
            foreach (string property in url.Texts)
            {
                foreach (string value in new[] { "", ".", "..", "%2E", "%2e%2e", "a/../..", "\\..", "..\\", "/", "?", "#", ";.", "\u2024" })
                {
                    url.Set(property, value);
                    string written;
                    try
                    {
                        written = url.Write();
                    }
                    catch (ArgumentException exception)
                    {
                        Assert.True(value is "" or "." or "..", $"{url.Name}.{property} refuses \"{value}\": {exception.Message}");
                        Assert.Equal(url.WireNameOf(property), exception.ParamName);
                        continue;
                    }

                    Assert.Equal(expected.Length, Segments(written).Length);
                }

                url.Set(property, "a");
            }
        }
    }

    /// <summary>The clients of all documents at hand: whatever an operation takes beside it, a text of its path that leads elsewhere is named and nothing is sent.</summary>
    [Theory]
    [MemberData(nameof(Documents))]
    public async Task NoClientOfAnyDocumentSendsARequestElsewhere(string file)
    {
        foreach (ClientProbe client in ClientProbe.In(CompiledUrl.Compile(file, CompiledUrl.Read(file))))
        {
            using ClientProbe probe = client;
            foreach ((MethodInfo method, ParameterInfo parameter, string wireName) in probe.Texts)
            {
                foreach (string text in new[] { "", ".", ".." })
                {
                    int before = probe.Sent.Count;
                    Exception? exception = await Record.ExceptionAsync(() => probe.CallAsync(method, parameter, text));
                    // A style that brings a character of its own makes a segment of it, which stays in its place.
                    bool isInPlace = exception is null && Shape(Segments(probe.Sent[^1])) == Shape(("/base" + method.GetCustomAttribute<ApiOperationAttribute>()!.Path).Split('/'));
                    Assert.True(isInPlace || (exception is ArgumentException { ParamName: { } name } && name == wireName), $"{probe.Name}.{method.Name}({parameter.Name}: \"{text}\"): {exception}");
                    Assert.Equal(isInPlace ? before + 1 : before, probe.Sent.Count);
                }
            }
        }
    }

    /// <summary>The tests above see what they are to see.</summary>
    [Fact]
    public async Task TheProbeFindsTheTextsOfAPathAndSendsTheOthers()
    {
        using ClientProbe probe = Assert.Single(ClientProbe.In(CompiledUrl.Compile("library.json", Library)));
        (MethodInfo method, ParameterInfo parameter, string wireName) = Assert.Single(probe.Texts, static t => t.Method.Name == "DeleteBookAsync");
        Assert.Equal(("book", 1), (wireName, probe.Texts.Count));

        await probe.CallAsync(method, parameter, "...");

        Assert.Single(probe.Sent);
    }

    public static TheoryData<string> Documents() => [.. CompiledUrl.Documents];

    /// <summary>How many segments there are, and how many of them without a text.</summary>
    private static (int Count, int Empty) Shape(string[] segments) => (segments.Length, segments.Count(static s => s.Length == 0));

    /// <summary>The parts of the path as an HTTP client addresses it.</summary>
    private static string[] Segments(string url)
    {
        string path = new Uri("https://api.example" + url).AbsolutePath;
        Assert.DoesNotContain("//", path, StringComparison.Ordinal);
        return path.Split('/');
    }

    private static string Simple(string[] list) => new SimpleUrl { Text = "a", List = list, Exploded = ["a"], Object = new() { R = 1 }, Pairs = new() { R = 1 } }.ToString();

    private static string Label(string text, string[] list) => new LabelUrl { Text = text, List = list, Exploded = ["a"], Object = new() { R = 1 }, Pairs = new() { R = 1 } }.ToString();

    private static void AssertNames(string name, Func<string> write) => Assert.Equal(name, Assert.ThrowsAny<ArgumentException>(write).ParamName);
}
