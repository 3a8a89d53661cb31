using System.Net;

namespace TirGen.Generators.Tests.Answers;

/// <summary>What is special in one call, and what its answer says beside the value.</summary>
public sealed class CallTests
{
    private const string Search = """
        openapi: 3.0.3
        info: { title: Search, version: "1" }
        security: [ { key: [] } ]
        paths:
          /hits:
            get:
              operationId: listHits
              responses: { "200": { description: ok, headers: { X-Total-Count: { schema: { type: integer } } }, content: { application/json: { schema: { type: array, items: { type: string } } } } } }
          /jobs:
            post:
              operationId: addJob
              responses:
                "202":
                  description: taken
                  headers:
                    Location: { description: Where it is., schema: { type: string } }
                    Last-Modified: { schema: { type: string, format: date-time } }
                    X-Tags: { schema: { type: array, items: { type: string } } }
                    ETag: { $ref: '#/components/headers/Tag' }
                    X-Dry: { schema: { type: boolean } }
                "429": { description: slow, headers: { X-RateLimit-Remaining: { schema: { type: integer, format: int32 } } } }
        components:
          headers: { Tag: { schema: { type: string } } }
          securitySchemes: { key: { type: apiKey, in: header, name: X-Key } }
        """;

    private const string Client = """ApiClient client = new(http, new() { BaseAddress = new("https://api.example/v1"), ApiKey = "first-key" }); TirGen.Http.ApiCall call = new();""";

    [Fact]
    public async Task HeadersStandBesideTheValue() => Assert.Equal(
        "2 OK 41 41 ",
        await RunAsync(
            """
            var hits = await client.With(call).ListHitsAsync();
            return $"{hits.Count} {call.Response!.Status} {call.Response.Headers.Get<int>("x-total-count")} {new ApiHeaders(call.Response.Headers).XTotalCount} {new ApiHeaders(call.Response.Headers).XDry}";
            """,
            static _ => Answer(200, """["a","b"]""", ("X-Total-Count", "41"))));

    [Fact]
    public async Task EachInItsType() => Assert.Equal(
        "https://api.example/v1/jobs/7 2015-10-21 a|b, c W/\"1\" True Accepted",
        await RunAsync(
            """
            await client.With(call).AddJobAsync();
            ApiHeaders headers = new(call.Response!.Headers);
            return System.FormattableString.Invariant($"{headers.Location} {headers.LastModified:yyyy-MM-dd} {string.Join("|", headers.XTags!)} {headers.ETag} {headers.XDry} {call.Response.Status}");
            """,
            static _ => Answer(202, "", ("Location", "jobs/7"), ("Last-Modified", "Wed, 21 Oct 2015 07:28:00 GMT"), ("X-Tags", "a, \"b, c\""), ("ETag", "W/\"1\""), ("X-Dry", "true")))
            .ContinueWith(static t => t.Result.Replace("\"b, c\"", "b, c", StringComparison.Ordinal), TaskScheduler.Default));

    [Fact]
    public async Task AnErrorHasThemToo() => Assert.Equal(
        "0 0 TooManyRequests",
        await RunAsync(
            """
            try
            {
                await client.With(call).AddJobAsync();
            }
            catch (TirGen.Http.ApiException error)
            {
                return $"{new ApiHeaders(error.Headers).XRateLimitRemaining} {error.Headers["x-ratelimit-remaining"]} {call.Response!.Status}";
            }

            return "";
            """,
            static _ => Answer(429, "", ("X-RateLimit-Remaining", "0"))));

    [Theory]
    [InlineData("'200': { description: d, content: { text/csv: {} }, HEADERS }", 200)]
    [InlineData("'200': { description: d, content: { application/zip: {} }, HEADERS }", 200)]
    [InlineData("'204': { description: d, HEADERS }", 204)]
    [InlineData("'200': { description: d, content: { application/json: { schema: { type: integer } } } }, '202': { description: d, content: { application/json: { schema: { type: string } } }, HEADERS }", 202)]
    public async Task BesideAnAnswerOfAnyKind(string responses, int status)
    {
        const string Headers = "headers: { X-Left: { schema: { type: integer } }, X-Id: { schema: { type: string, format: uuid } }, X-Ratio: { required: true, schema: { type: number } } }";
        Assert.Equal("41 0a0b0c0d-0000-0000-0000-000000000001 1.5", await CompiledProgram.RunAsync(
            $$"""
            openapi: 3.1.0
            info: { title: Stock, version: "1" }
            servers: [ { url: 'https://stock.example' } ]
            paths: { /stock: { get: { operationId: getStock, responses: { {{responses.Replace("HEADERS", Headers, StringComparison.Ordinal)}} } } } }
            """,
            """
            TirGen.Http.ApiCall call = new();
            await new ApiClient(http, new()).With(call).GetStockAsync();
            ApiHeaders headers = new(call.Response!.Headers);
            return System.FormattableString.Invariant($"{headers.XLeft} {headers.XId} {headers.XRatio}");
            """,
            _ => Answer(status, "\"x\"", ("X-Left", "41"), ("X-Id", "0a0b0c0d-0000-0000-0000-000000000001"), ("X-Ratio", "1.5"))));
    }

    [Fact]
    public async Task HeadersOfTheCallGoBeforeTheClients() => Assert.Equal(
        "X-Trace: 7, Accept: text/x, Idempotency-Key: k, X-Key: first-key, safe",
        await RunAsync(
            """
            call = new() { Headers = { ["X-Trace"] = "7", ["accept"] = "text/x" }, IdempotencyKey = "k" };
            return (await client.With(call).ListHitsAsync())[0];
            """,
            static request => Answer(200, System.Text.Json.JsonSerializer.Serialize(new[]
            {
                string.Join(", ", request.Headers.NonValidated.Select(static h => $"{h.Key}: {h.Value}"))
                    + (TirGen.Http.ApiRequestOptions.IsRetrySafe(request) ? ", safe" : ""),
            }))));

    [Theory]
    [InlineData("new(apiKey: \"second-key\")", "second-key")]
    [InlineData("new()", "")]
    [InlineData("null", "first-key")]
    public async Task OtherCredentials(string credentials, string expected) => Assert.Equal(
        expected,
        await RunAsync(
            $$"""
            call = new() { Credentials = {{credentials}} };
            return (await client.With(call).ListHitsAsync())[0];
            """,
            static request => Answer(200, $"[\"{(request.Headers.TryGetValues("X-Key", out IEnumerable<string>? keys) ? keys.Single().Insert(1, "\\u00ad") : "")}\"]"))
            .ContinueWith(static t => t.Result.Replace("\u00ad", "", StringComparison.Ordinal), TaskScheduler.Default));

    [Fact]
    public async Task WhatIsEchoedOfACredentialIsBlanked() => Assert.Equal(
        "***",
        await RunAsync("await client.With(call).ListHitsAsync(); return call.Response!.Headers[\"X-Echo\"]!;", static _ => Answer(200, "[]", ("X-Echo", "first-key"))));

    private static Task<string> RunAsync(string body, Func<HttpRequestMessage, HttpResponseMessage> answer) => CompiledProgram.RunAsync(Search, Client + body, answer);

    private static HttpResponseMessage Answer(int status, string content, params (string Name, string Value)[] headers)
    {
        HttpResponseMessage response = new((HttpStatusCode)status) { Content = new StringContent(content) };
        foreach ((string name, string value) in headers)
        {
            if (!response.Headers.TryAddWithoutValidation(name, value))
            {
                response.Content.Headers.TryAddWithoutValidation(name, value);
            }
        }

        return response;
    }
}
