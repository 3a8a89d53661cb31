using System.Net;

namespace TirGen.Generators.Tests.Answers;

/// <summary>Lists of foreign documents are walked where what they have can mean nothing else.</summary>
public sealed class PageTests
{
    private const string Lists = """
        openapi: 3.0.3
        info: { title: Lists, version: "1" }
        security: [ { key: [] } ]
        paths:
          /issues:
            get:
              operationId: listIssues
              parameters: [ { name: state, in: query, schema: { type: string } }, { name: X-Trace, in: header, schema: { type: string } } ]
              responses: { "200": { description: ok, headers: { Link: { schema: { type: string } } }, content: { application/json: { schema: { type: array, items: { type: integer } } } } } }
          /runs:
            get:
              operationId: listRuns
              responses: { "200": { description: ok, headers: { link: { $ref: '#/components/headers/link' } }, content: { application/json: { schema: { type: object, properties: { total_count: { type: integer }, runs: { type: array, items: { type: integer } } } } } } } }
          /users:
            get:
              operationId: listUsers
              parameters: [ { name: page_token, in: query, schema: { type: string } }, { name: size, in: query, schema: { type: integer } } ]
              responses: { "200": { description: ok, content: { application/json: { schema: { $ref: '#/components/schemas/Users' } } } } }
          /channels:
            get:
              operationId: listChannels
              parameters: [ { name: cursor, in: query, schema: { type: string } } ]
              responses: { "200": { description: ok, content: { application/json: { schema: { type: object, properties: { channels: { type: array, items: { type: integer } }, response_metadata: { type: object, properties: { next_cursor: { type: string, nullable: true } } } } } } } } }
          /files:
            get:
              operationId: listFiles
              parameters: [ { name: after, in: query, schema: { type: string } } ]
              responses: { "200": { description: ok, content: { application/json: { schema: { type: object, required: [data, has_more], properties: { data: { type: array, items: { type: integer } }, tags: { type: array, items: { type: string } }, last_id: { type: string }, has_more: { type: boolean } } } } } } }
          /doubtful:
            get:
              operationId: listDoubtful
              parameters: [ { name: cursor, in: query, schema: { type: string } } ]
              responses: { "200": { description: ok, content: { application/json: { schema: { type: object, properties: { a: { type: array, items: { type: string } }, b: { type: array, items: { type: string } }, next_cursor: { type: string } } } } } } }
          /plain:
            get:
              operationId: listPlain
              parameters: [ { name: cursor, in: query, schema: { type: string } } ]
              responses: { "200": { description: ok, content: { application/json: { schema: { type: array, items: { type: string } } } } } }
        components:
          headers: { link: { schema: { type: string } } }
          securitySchemes: { key: { type: apiKey, in: query, name: k } }
          schemas:
            Users: { type: object, required: [users, nextPageToken], properties: { users: { type: array, items: { type: integer } }, nextPageToken: { type: string } } }
        """;

    [Theory]
    [InlineData("int32", "uint64")]
    [InlineData("uint64", "int32")]
    [InlineData("uint64", "uint64")]
    [InlineData("int64", "int64")]
    public async Task NumbersOfPagesAreOfAnyWidth(string page, string pages)
    {
        List<string> asked = [];

        Assert.Equal("1,2,3", await CompiledProgram.RunAsync(
            $$"""
            openapi: 3.0.3
            info: { title: Rows, version: "1" }
            paths:
              /rows:
                get:
                  operationId: listRows
                  x-tirgen-pagination: { page: page, items: rows, pages: pages }
                  parameters: [ { name: page, in: query, schema: { type: integer, format: {{page}} } } ]
                  responses: { "200": { description: ok, content: { application/json: { schema: { $ref: '#/components/schemas/Rows' } } } } }
            components:
              schemas:
                Rows: { type: object, properties: { rows: { type: array, items: { type: integer } }, pages: { type: integer, format: {{pages}} } } }
            """,
            """
            System.Collections.Generic.List<long> rows = new();
            await foreach (long row in new ApiClient(http, new() { BaseAddress = new("https://api.example") }).EnumerateListRowsAsync()) { rows.Add(row); }
            return string.Join(",", rows);
            """,
            request =>
            {
                asked.Add(request.RequestUri!.Query);
                return new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent($"{{\"rows\":[{asked.Count}],\"pages\":3}}") };
            }));
        Assert.Equal(["?page=1", "?page=2", "?page=3"], asked);
    }

    private const string Walk = """
        ApiClient client = new(http, new() { BaseAddress = new("https://api.example/v1"), ApiKey = "hidden-key" });
        System.Collections.Generic.List<string> seen = new();
        try
        {
            await foreach (var item in client.CALL)
            {
                seen.Add(item.ToString()!);
            }
        }
        catch (TirGen.Http.ApiException error)
        {
            seen.Add(error.ApiMessage + " " + error.Path);
        }

        return string.Join(",", seen);
        """;

    [Fact]
    public async Task ByTheHeaderLink() => Assert.Equal(
        "1,2,3 | /v1/issues?state=open&k=hidden-key t /v1/issues?page=2&k=hidden-key t /elsewhere?page=3&k=hidden-key t",
        await RunAsync("EnumerateListIssuesAsync(state: \"open\", xTrace: \"t\")", request => request.RequestUri!.PathAndQuery switch
        {
            "/v1/issues?state=open&k=hidden-key" => ("[1]", "<https://api.example/v1/issues?page=2&k=hidden-key>; rel=\"next\""),
            "/v1/issues?page=2&k=hidden-key" => ("[2]", "</elsewhere?page=3>; rel=next, </v1/issues>; rel=first"),
            _ => ("[3]", "</v1/issues>; rel=first"),
        }));

    [Fact]
    public async Task ByTheHeaderOfAnObjectWithOneList() => Assert.Equal(
        "1,2 | /v1/runs?k=hidden-key /v1/runs?p=2&k=hidden-key",
        await RunAsync("EnumerateListRunsAsync()", request => request.RequestUri!.Query.Contains("p=2", StringComparison.Ordinal) ? ("""{"total_count":2,"runs":[2]}""", null) : ("""{"runs":[1]}""", "<?p=2>; rel=next")));

    [Theory]
    [InlineData("<https://other.example/issues>; rel=next", "1,The next page is at https://other.example, which is not the server of the API; it was not asked for. /issues | /v1/issues?k=hidden-key")]
    [InlineData("<http://api.example/issues>; rel=next", "1,The next page is at http://api.example, which is not the server of the API; it was not asked for. /issues | /v1/issues?k=hidden-key")]
    [InlineData("</v1/issues>; rel=next", "1,A page names itself as the next. /issues | /v1/issues?k=hidden-key")]
    public async Task NoLinkLeadsAstray(string link, string expected) => Assert.Equal(expected, await RunAsync("EnumerateListIssuesAsync()", _ => ("[1]", link)));

    [Fact]
    public async Task APageOfAnotherFormIsNotLeftOut() => Assert.Equal(
        "1,The items of a page are of another form than documented. /runs | /v1/runs?k=hidden-key /v1/runs?p=2&k=hidden-key",
        await RunAsync("EnumerateListRunsAsync()", request => request.RequestUri!.Query.Contains("p=2", StringComparison.Ordinal) ? ("""{"runs":"none"}""", null) : ("""{"runs":[1]}""", "<?p=2>; rel=next")));

    [Fact]
    public async Task ByAMemberThatIsCalledTheNextOfAParameter() => Assert.Equal(
        "1,2 | /v1/users?size=5&k=hidden-key /v1/users?page_token=t%202&size=5&k=hidden-key /v1/users?page_token=t3&size=5&k=hidden-key",
        await RunAsync("EnumerateListUsersAsync(size: 5)", request => request.RequestUri!.Query.Contains("t3", StringComparison.Ordinal) ? ("""{"users":[],"nextPageToken":""}""", null)
            : request.RequestUri.Query.Contains("t%202", StringComparison.Ordinal) ? ("""{"users":[2],"nextPageToken":"t3"}""", null)
            : ("""{"users":[1],"nextPageToken":"t 2"}""", null)));

    [Theory]
    [InlineData("{\"next_cursor\":\"b\"}", "null", "1,2 | 2")]
    [InlineData("{\"next_cursor\":\"b\"}", "{\"next_cursor\":null}", "1,2 | 2")]
    [InlineData("{\"next_cursor\":\"b\"}", "{\"next_cursor\":\"b\"}", "1,2,A page names itself as the next. /channels | 2")]
    [InlineData("{}", "", "1 | 1")]
    public async Task ByOneInside(string first, string second, string expected)
    {
        int calls = 0;
        string walked = await RunAsync("EnumerateListChannelsAsync()", _ => (++calls == 1 ? $$"""{"channels":[1],"response_metadata":{{first}}}""" : $$"""{"channels":[2],"response_metadata":{{second}}}""", null));
        Assert.Equal(expected, $"{walked.Split(" | ")[0]} | {calls}");
    }

    [Fact]
    public async Task ByTheIdOfTheLastItemWhileMoreFollow() => Assert.Equal(
        "1,2 | /v1/files?k=hidden-key /v1/files?after=f1&k=hidden-key",
        await RunAsync("EnumerateListFilesAsync()", request => request.RequestUri!.Query.Contains("f1", StringComparison.Ordinal)
            ? ("""{"data":[2],"has_more":false,"last_id":"f2"}""", null)
            : ("""{"data":[1],"has_more":true,"last_id":"f1"}""", null)));

    [Fact]
    public void WhatIsDoubtfulIsNotWalked()
    {
        string code = string.Concat(GeneratorHost.Run("/spec/lists.yaml", Lists).Values);
        Assert.DoesNotContain("EnumerateListDoubtful", code, StringComparison.Ordinal);
        Assert.DoesNotContain("EnumerateListPlain", code, StringComparison.Ordinal);
    }

    private static async Task<string> RunAsync(string call, Func<HttpRequestMessage, (string Content, string? Link)> answer)
    {
        List<string> requests = [];
        string walked = await CompiledProgram.RunAsync(Lists, Walk.Replace("CALL", call, StringComparison.Ordinal), request =>
        {
            requests.Add(request.RequestUri!.PathAndQuery + (request.Headers.TryGetValues("X-Trace", out IEnumerable<string>? trace) ? " " + string.Concat(trace) : ""));
            (string content, string? link) = answer(request);
            HttpResponseMessage response = new(HttpStatusCode.OK) { Content = new StringContent(content) };
            if (link is not null)
            {
                response.Headers.TryAddWithoutValidation("Link", link);
            }

            return response;
        });
        return $"{walked} | {string.Join(' ', requests)}";
    }
}
