using System.Net;

namespace TirGen.Generators.Tests.Bodies;

/// <summary><c>format: uint64</c> is <c>ulong</c>, exact from 0 to 18446744073709551615, wherever a document has an integer.</summary>
public sealed class UnsignedTests
{
    private const string Document =
        """
        openapi: 3.1.0
        info: { title: Points, version: "1" }
        servers: [ { url: "https://a.example" } ]
        paths:
          /points/{id}:
            put:
              operationId: putPoint
              parameters:
                - { name: id, in: path, required: true, schema: { type: integer, format: uint64, minimum: 0 } }
                - { name: shard, in: query, schema: { type: integer, format: uint64, maximum: 18446744073709551614 } }
                - { name: X-Version, in: header, schema: { type: integer, format: uint64 } }
              requestBody: { required: true, content: { application/json: { schema: { $ref: '#/components/schemas/Point' } } } }
              responses: { "200": { description: ok, headers: { X-Offset: { schema: { type: integer, format: uint64 } } }, content: { application/json: { schema: { $ref: '#/components/schemas/Point' } } } } }
          /files:
            post:
              operationId: sendFile
              requestBody: { required: true, content: { multipart/form-data: { schema: { type: object, required: [ size ], properties: { size: { type: integer, format: uint64 } } } } } }
              responses: { "204": { description: ok } }
        components:
          schemas:
            PointId: { anyOf: [ { type: integer, format: uint64, minimum: 1 }, { type: string, format: uuid } ] }
            Point:
              type: object
              required: [ offset ]
              properties:
                offset: { type: integer, format: uint64, minimum: 10, maximum: 18446744073709551614 }
                limit: { type: [ integer, "null" ], format: uint64 }
                many: { type: array, uniqueItems: true, items: { type: integer, format: uint64 } }
                named: { type: object, additionalProperties: { type: integer, format: uint64 } }
                id: { $ref: '#/components/schemas/PointId' }
                stops: { oneOf: [ { type: integer, format: uint64 }, { type: array, items: { type: integer, format: uint64 } } ] }

        """;

    private const string Client = "var client = new ApiClient(http, new ApiOptions()); ";

    private const string Largest = "18446744073709551615";

    [Fact]
    public async Task AllOfItsRangeIsSent()
    {
        List<string> sent = [];
        string request = await Run(
            """
            await client.PutPointAsync(ulong.MaxValue, new()
            {
                Offset = ulong.MaxValue - 1, Limit = ulong.MaxValue, Many = new[] { 0UL, ulong.MaxValue },
                Named = new System.Collections.Generic.Dictionary<string, ulong> { ["a"] = ulong.MaxValue }, Id = ulong.MaxValue, Stops = new[] { ulong.MaxValue },
            }, shard: 9223372036854775808, xVersion: ulong.MaxValue);
            await client.SendFileAsync(new() { Size = ulong.MaxValue });
            """,
            sent);

        Assert.Equal("/points/18446744073709551615?shard=9223372036854775808 18446744073709551615", request.Split('\n')[0]);
        Assert.Equal(
            $$"""{"offset":18446744073709551614,"limit":{{Largest}},"many":[0,{{Largest}}],"named":{"a":{{Largest}}},"id":{{Largest}},"stops":[{{Largest}}]}""",
            sent[0]);
        Assert.Contains("\r\n\r\n" + Largest, sent[1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("18446744073709551615", "18446744073709551615")]
    [InlineData("9223372036854775808", "9223372036854775808")]
    [InlineData("\"18446744073709551615\"", "18446744073709551615")]
    [InlineData("1.8446744073709551615e19", "18446744073709551615")]
    [InlineData("-0", "0")]
    [InlineData("18446744073709551616", "misfit")]
    [InlineData("-1", "misfit")]
    [InlineData("-9223372036854775808", "misfit")]
    [InlineData("1.5", "misfit")]
    [InlineData("true", "misfit")]
    public async Task AllOfItsRangeIsRead(string value, string expected) => Assert.Equal(
        expected + " " + (expected == "misfit" ? "\"limit\":" + value : "\"limit\":" + expected),
        await CompiledProgram.RunAsync(
            Document,
            Client + "var point = await client.PutPointAsync(1, new() { Offset = 10 }); string json = point.ToString(); return (point.AdditionalProperties?.ContainsKey(\"limit\") == true ? \"misfit\" : point.Limit.Value.ToString()) + \" \" + json[json.IndexOf(\"\\\"limit\")..^1].Replace(\": \", \":\").Trim();",
            $$"""{"offset":10,"limit":{{value}}}"""));

    [Fact]
    public async Task ItsUnionsListsAndHeadersAreRead() => Assert.Equal(
        $"{Largest} {Largest} {Largest} {Largest} {Largest} False",
        await CompiledProgram.RunAsync(
            Document,
            Client + """
            TirGen.Http.ApiCall call = new();
            var point = await client.With(call).PutPointAsync(1, new() { Offset = 10 });
            point.Id!.Value.TryGetUInt64(out ulong id);
            point.Stops.TryGet(out ulong stop);
            return $"{point.Many![0]} {point.Named!["a"]} {id} {stop} {new ApiHeaders(call.Response!.Headers).XOffset} {point.Id.Value.TryGetString(out _)}";
            """,
            _ => Answer($$"""{"offset":10,"many":[{{Largest}}],"named":{"a":{{Largest}}},"id":{{Largest}},"stops":{{Largest}}}""")));

    [Theory]
    [InlineData("new() { Offset = 10 }", "")]
    [InlineData("new() { Offset = 9 }", "/offset TIR2002 offset must be at least 10, not 9.")]
    [InlineData("new() { Offset = ulong.MaxValue }", "/offset TIR2002 offset must be at most 18446744073709551614, not 18446744073709551615.")]
    [InlineData("new() { Offset = 10, Many = new[] { ulong.MaxValue, ulong.MaxValue } }", "/many/1 TIR2005 ")]
    [InlineData("new() { Offset = 10, Id = 0UL }", "/id TIR2002 ")]
    [InlineData("new() { Offset = 10, Id = ulong.MaxValue }", "")]
    public async Task BoundsOfTheSchemaAreExact(string request, string expected) => Assert.StartsWith(
        expected,
        await CompiledProgram.RunAsync(
            Document,
            $"await System.Threading.Tasks.Task.CompletedTask; return Found({request}); static string Found(PutPointRequest request) {{ request.Validate(out var found); return string.Join(\"\\n\", found.Select(f => $\"{{f.Pointer}} {{f.RuleId}} {{f.Message}}\")); }}"),
        StringComparison.Ordinal);

    private static async Task<string> Run(string body, List<string> sent)
    {
        List<string> requests = [];
        await CompiledProgram.RunAsync(
            Document,
            Client + body + " return \"\";",
            request =>
            {
                requests.Add(request.RequestUri!.PathAndQuery + " " + string.Join(",", request.Headers.TryGetValues("X-Version", out IEnumerable<string>? values) ? values : []));
                return Answer("""{"offset":10}""");
            },
            sent);
        return string.Join('\n', requests);
    }

    private static HttpResponseMessage Answer(string json)
    {
        HttpResponseMessage answer = new(HttpStatusCode.OK) { Content = new StringContent(json) };
        answer.Headers.Add("X-Offset", Largest);
        return answer;
    }
}
