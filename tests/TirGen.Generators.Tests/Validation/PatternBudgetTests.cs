using System.Diagnostics;
using System.Reflection;
using Microsoft.CodeAnalysis;

namespace TirGen.Generators.Tests.Validation;

/// <summary>A request of many texts that keep a pattern busy is refused in a time that does not grow with them.</summary>
public sealed class PatternBudgetTests
{
    private const int Texts = 1_000;

    private const string Program = """
        public static class Program
        {
            public static string[] Codes(string[] codes)
            {
                bool isValid = new Codes.Api.SendCodeRequest { Codes = codes }.Validate(out var violations);
                return isValid ? [] : System.Linq.Enumerable.ToArray(System.Linq.Enumerable.Select(violations, static v => v.ToString()));
            }

            public static async System.Threading.Tasks.Task<string[]> Parameter(string[] codes)
            {
                try
                {
                    using System.Net.Http.HttpClient http = new();
                    await new Codes.Api.ApiClient(http, new() { BaseAddress = new("http://localhost:1/") }).FindAsync(codes);
                    return [];
                }
                catch (TirGen.ApiValidationException exception)
                {
                    return System.Linq.Enumerable.ToArray(System.Linq.Enumerable.Select(exception.Violations, static v => v.ToString()));
                }
            }
        }
        """;

    [Theory]
    [InlineData(@"^(\d+)*$", "does not")]
    [InlineData(@"^(?=\d)(\d+)*$", "was not found to")]
    [InlineData(@"^(\d+)*(a?)\2$", "was not found to")]
    public async Task AThousandTextsTakeNoLongerThanSome(string pattern, string outcome)
    {
        string document = $$"""
            openapi: 3.0.3
            info: { title: Codes, version: "1" }
            paths:
              /code:
                get:
                  operationId: find
                  parameters: [ { name: codes, in: query, required: true, schema: { type: array, items: { type: string, pattern: '{{pattern}}' } } } ]
                  responses: { "204": { description: ok } }
                post:
                  operationId: sendCode
                  requestBody: { required: true, content: { application/json: { schema: { type: object, properties: { codes: { type: array, items: { type: string, pattern: '{{pattern}}' } } } } } } }
                  responses: { "204": { description: ok } }
            """;
        GeneratorHost.Driver(new SpecText("codes.yaml", document, "Codes.Api")).RunGeneratorsAndUpdateCompilation(GeneratorHost.Compilation(Program), out Compilation output, out _, TestContext.Current.CancellationToken);
        using MemoryStream image = new();
        Microsoft.CodeAnalysis.Emit.EmitResult emitted = output.Emit(image, cancellationToken: TestContext.Current.CancellationToken);
        Assert.True(emitted.Success, string.Join('\n', emitted.Diagnostics.Take(5)));
        Type program = Assembly.Load(image.ToArray()).GetType("Program")!;
        Func<string[], string[]> body = program.GetMethod("Codes")!.CreateDelegate<Func<string[], string[]>>();
        Func<string[], Task<string[]>> parameter = program.GetMethod("Parameter")!.CreateDelegate<Func<string[], Task<string[]>>>();
        string[] codes = [.. Enumerable.Range(0, Texts).Select(static i => new string('7', 40) + "x" + i)];
        Stopwatch watch = Stopwatch.StartNew();

        string[] ofBody = body(codes);
        string[] ofParameter = await parameter(codes);

        // Each of the two thousand would have 20 ms, 40 seconds together.
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(8), $"{watch.Elapsed}");
        Assert.Equal(Texts, ofBody.Length);
        Assert.Equal(Texts, ofParameter.Length);
        Assert.All(ofBody.Concat(ofParameter), text => Assert.Contains(outcome, text, StringComparison.Ordinal));
        // What was spent by one request is not taken from the next.
        Assert.Empty(body(["12", "3"]));
        Assert.Contains("does not", Assert.Single(body(["12", "a"])), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("type: object, additionalProperties: { type: string, pattern: '^(a+)+$' }", "new System.Collections.Generic.Dictionary<string, string>(texts.Select(static t => new System.Collections.Generic.KeyValuePair<string, string>(t, t)))")]
    [InlineData("type: array, items: { type: object, properties: { name: { type: string, pattern: '^(a|aa)+$' } } }", "texts.Select(static t => new BodyTagsItemBuilder { Name = t }).ToArray()")]
    [InlineData("type: array, items: { type: array, items: { type: string, pattern: '^(a*)*$' } }", "texts.Select(static t => new[] { t }).ToArray()")]
    [InlineData("type: array, items: { type: string, x-validations: [ { rule: \"self.matches('^(a+)+$')\", message: No tag. } ] }", "texts")]
    public async Task WhereverThePatternStands(string schema, string value)
    {
        string answer = await CompiledProgram.RunAsync(
            $$"""
            openapi: 3.1.0
            info: { title: Tags, version: "1" }
            servers: [ { url: 'https://tags.example' } ]
            paths:
              /tags:
                put:
                  operationId: setTags
                  requestBody: { required: true, content: { application/json: { schema: { $ref: '#/components/schemas/Body' } } } }
                  responses: { "204": { description: ok } }
            components:
              schemas:
                Body: { type: object, properties: { tags: { $ref: '#/components/schemas/Tags' } } }
                Tags: { {{schema}} }
            """,
            $$"""
            string[] texts = System.Linq.Enumerable.Range(0, {{Texts}}).Select(static i => new string('a', 40) + "x" + i).ToArray();
            var tags = {{value}};
            System.Diagnostics.Stopwatch watch = System.Diagnostics.Stopwatch.StartNew();
            new SetTagsRequest { Tags = tags }.Validate(out var violations);
            await System.Threading.Tasks.Task.CompletedTask;
            return $"{violations.Count} {watch.Elapsed < System.TimeSpan.FromSeconds(8)}";
            """);

        Assert.Equal($"{Texts} True", answer);
    }
}
