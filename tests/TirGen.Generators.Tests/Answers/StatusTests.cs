using System.Net;

namespace TirGen.Generators.Tests.Answers;

/// <summary>Each success is read by its own status and media type: other JSON, text, nothing.</summary>
public sealed class StatusTests
{
    private const string Orders = """
        openapi: 3.0.3
        info: { title: Orders, version: "1" }
        paths:
          /orders/{id}:
            put:
              operationId: putOrder
              parameters: [ { name: id, in: path, required: true, schema: { type: integer } } ]
              responses:
                "200": { description: changed, content: { application/json: { schema: { $ref: '#/components/schemas/Order' } } } }
                "202": { description: queued, content: { application/json: { schema: { $ref: '#/components/schemas/Ticket' } } } }
                "204": { description: nothing to change }
            get:
              operationId: getOrder
              parameters: [ { name: id, in: path, required: true, schema: { type: integer } } ]
              responses:
                "200": { description: there, content: { application/json: { schema: { $ref: '#/components/schemas/Order' } } } }
                "204": { description: none }
            head:
              operationId: headOrder
              parameters: [ { name: id, in: path, required: true, schema: { type: integer } } ]
              responses: { "200": { description: there, content: { application/json: { schema: { type: array, items: { type: integer } } } } } }
          /count:
            get:
              operationId: getCount
              responses: { "204": { description: none }, "2XX": { description: so many, content: { application/json: { schema: { type: integer } } } } }
          /notes:
            post:
              operationId: addNote
              responses:
                "201": { description: stored, content: { application/json: { schema: { $ref: '#/components/schemas/Order' } } } }
                "200": { description: as text, content: { text/plain: { schema: { type: string } } } }
                "203": { description: any, content: { application/json: { schema: {} } } }
            get:
              operationId: getNotes
              responses: { default: { description: always, content: { application/json: { schema: { $ref: '#/components/schemas/Order' } } } } }
          /export: { get: { operationId: getExport, responses: { "200": { description: ok, content: { text/csv: { schema: { type: string } } } } } } }
          /feed:
            get:
              operationId: getFeed
              responses: { "200": { description: ok, content: { application/atom+xml: { schema: { type: object } } } }, "204": { description: none } }
          /raw: { get: { operationId: getRaw, responses: { "200": { description: ok, content: { application/json: {} } } } } }
        components:
          schemas:
            Order: { type: object, required: [total], properties: { total: { type: integer } } }
            Ticket: { type: object, required: [ticket], properties: { ticket: { type: string } } }
        """;

    [Theory]
    [InlineData(200, """{"total":5}""", "OK 5 ")]
    [InlineData(202, """{"ticket":"t"}""", "Accepted  t")]
    [InlineData(204, "", "NoContent  ")]
    [InlineData(201, """{"total":6}""", "Created 6 ")]
    [InlineData(200, "", "OK  ")]
    public async Task EachHasItsOwnType(int status, string content, string expected) => Assert.Equal(
        expected,
        await RunAsync("PutOrderAnswer answer = await client.PutOrderAsync(7); return $\"{answer.Status} {answer.Ok?.Total} {answer.Accepted?.TicketValue}\";", status, content));

    [Theory]
    [InlineData(200, """{"total":5}""", "5")]
    [InlineData(204, "", "none")]
    public async Task NothingIsNull(int status, string content, string expected) => Assert.Equal(
        expected, await RunAsync("Order? order = await client.GetOrderAsync(7); return order is null ? \"none\" : $\"{order.Total}\";", status, content));

    [Theory]
    [InlineData(200, "12", "12")]
    [InlineData(203, "3.0", "3")]
    [InlineData(204, "", "none")]
    public async Task ANumberMayBeNothingToo(int status, string content, string expected) => Assert.Equal(
        expected, await RunAsync("long? count = await client.GetCountAsync(); return count is null ? \"none\" : $\"{count}\";", status, content));

    [Theory]
    [InlineData(201, """{"total":5}""", "5  Undefined")]
    [InlineData(200, "stored", " stored Undefined")]
    [InlineData(203, "[1]", "  Array")]
    public async Task TextAndAnyJsonStandBeside(int status, string content, string expected) => Assert.Equal(
        expected,
        await RunAsync("AddNoteAnswer answer = await client.AddNoteAsync(); return $\"{answer.Created?.Total} {answer.Ok} {answer.NonAuthoritative?.ToElement().ValueKind ?? System.Text.Json.JsonValueKind.Undefined}\";", status, content));

    [Fact]
    public async Task DefaultIsASuccessWhereNoneIsListed() => Assert.Equal("5", await RunAsync("return $\"{(await client.GetNotesAsync()).Total}\";", 200, """{"total":5}"""));

    [Fact]
    public async Task HeadReadsNoContent() => Assert.Equal("done", await RunAsync("await client.HeadOrderAsync(7); return \"done\";", 200, ""));

    [Theory]
    [InlineData("a,b\n1,2\n")]
    [InlineData("")]
    public async Task TextIsText(string content) => Assert.Equal(content, await RunAsync("string text = await client.GetExportAsync(); return text;", 200, content));

    [Theory]
    [InlineData(200, "<feed/>", "<feed/>")]
    [InlineData(204, "", "none")]
    public async Task XmlIsText(int status, string content, string expected) =>
        Assert.Equal(expected, await RunAsync("string? text = await client.GetFeedAsync(); return text ?? \"none\";", status, content));

    [Fact]
    public async Task TextIsInItsCharset() => Assert.Equal(
        "größer",
        await CompiledProgram.RunAsync(
            Orders,
            "return await new ApiClient(http, new() { BaseAddress = new(\"https://api.example\") }).GetExportAsync();",
            static _ => new HttpResponseMessage(HttpStatusCode.OK)
            {
                Content = new ByteArrayContent(System.Text.Encoding.Latin1.GetBytes("größer")) { Headers = { ContentType = new("text/csv") { CharSet = "iso-8859-1" } } },
            }));

    [Theory]
    [InlineData("text/csv: {}", "text/csv")]
    [InlineData("text/tab-separated-values: { schema: { type: string } }", "text/tab-separated-values")]
    [InlineData("text/html: { schema: { type: string, minLength: 1 } }", "text/html")]
    [InlineData("'text/csv; header=present': { schema: { type: string } }", "text/csv; header=present")]
    [InlineData("text/calendar: { schema: { type: object } }", "text/calendar")]
    public async Task TextIsTextHoweverItIsDescribed(string content, string accept)
    {
        string? asked = null;
        string found = await CompiledProgram.RunAsync(
            One("get", "'200': { description: ok, content: { " + content + " } }"),
            "string text = await new ApiClient(http, new()).TryAsync(); return text;",
            request =>
            {
                asked = request.Headers.Accept.ToString();
                return new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent("{\"a\"\n") };
            });

        Assert.Equal(("{\"a\"\n", accept), (found, asked));
    }

    [Theory]
    [InlineData("image/png: {}")]
    [InlineData("application/pdf: { schema: { type: string, format: binary } }")]
    [InlineData("application/gzip: { schema: { type: string, contentMediaType: application/x-tar } }")]
    [InlineData("application/octet-stream: { schema: {} }")]
    [InlineData("'*/*': { schema: { type: string, format: binary } }")]
    public async Task BytesAreAStreamOfWhatCame(string content)
    {
        byte[] bytes = [0, 255, 13, 10, 0x1F];
        Assert.Equal("00FF0D0A1F", await CompiledProgram.RunAsync(
            One("post", "'201': { description: ok, content: { " + content + " } }"),
            """
            await using TirGen.Http.ApiStream stream = await new ApiClient(http, new()).TryAsync();
            using System.IO.MemoryStream read = new();
            await stream.CopyToAsync(read);
            return System.Convert.ToHexString(read.ToArray());
            """,
            _ => new HttpResponseMessage(HttpStatusCode.Created) { Content = new ByteArrayContent(bytes) }));
    }

    [Theory]
    [InlineData("'200': { description: there, content: { application/json: { schema: { type: object, required: [a], properties: { a: { type: string } } } } } }")]
    [InlineData("'200': { description: there, content: { text/plain: { schema: { type: string } } } }")]
    [InlineData("'200': { description: there, content: { application/zip: { schema: { type: string, format: binary } } } }")]
    [InlineData("'200': { description: there, content: { text/event-stream: { schema: { type: object } } } }")]
    [InlineData("'200': { description: there, content: { application/json: { schema: { type: integer } } } }, '206': { description: a part, content: { application/json: { schema: { type: string } } } }")]
    [InlineData("default: { description: there, content: { application/json: { schema: { type: boolean } } } }")]
    public async Task HeadReadsNoContentOfAnyKind(string responses)
    {
        string document = One("head", responses);
        const string Call = "ApiClient client = new(http, new()); TirGen.Http.ApiCall call = new(); try { await client.With(call).TryAsync(); return $\"{call.Response!.Headers[\"ETag\"]}\"; } catch (TirGen.Http.ApiException error) { return $\"{(int)error.Status}\"; }";

        Assert.Equal("\"a\"", await CompiledProgram.RunAsync(document, Call, static _ => Head(HttpStatusCode.OK)));
        Assert.Equal("404", await CompiledProgram.RunAsync(document, Call, static _ => Head(HttpStatusCode.NotFound)));

        static HttpResponseMessage Head(HttpStatusCode status) => new(status)
        {
            Headers = { ETag = new("\"a\"") },
            Content = new ByteArrayContent([]) { Headers = { ContentType = new("application/json"), ContentLength = 40 } },
        };
    }

    [Fact]
    public async Task JsonWithoutASchemaIsAnyJson() => Assert.Equal("[1,2]", await RunAsync("JsonFragment any = await client.GetRawAsync(); return $\"{any}\";", 200, "[1,2]"));

    [Fact]
    public async Task AcceptNamesAllOfThem() => Assert.Equal(
        "application/json, text/plain",
        await CompiledProgram.RunAsync(
            Orders,
            """
            AddNoteAnswer answer = await new ApiClient(http, new() { BaseAddress = new("https://api.example") }).AddNoteAsync();
            return answer.Ok!;
            """,
            static request => new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent(request.Headers.Accept.ToString()) }));

    [Theory]
    [InlineData("'200': { description: d, content: { application/vnd.a+json: { schema: { type: integer } } } }, '202': { description: d, content: { application/vnd.b+json: { schema: { type: string } } } }", 202, "\"x\"", "TryAnswer answer", "answer.Accepted + answer.Status", "xAccepted")]
    [InlineData("'200': { description: d, content: { application/json: { schema: { type: integer } } } }, '2XX': { description: d, content: { application/json: { schema: { type: string } } } }", 208, "\"x\"", "TryAnswer answer", "answer.Success + (int)answer.Status", "x208")]
    [InlineData("'200': { description: d, content: { application/json: { schema: { type: boolean } } } }, '201': { description: d }, '202': { description: d, content: { text/plain: { schema: { type: string } } } }", 201, "", "TryAnswer answer", "$\"{answer.Ok}{answer.Accepted}{answer.Status}\"", "Created")]
    [InlineData("'200': { description: d, content: { application/json: { schema: { type: array, items: { type: integer } } } } }, '204': { description: d }", 204, "", "System.Collections.Generic.IReadOnlyList<long>? answer", "(answer is null).ToString()", "True")]
    [InlineData("'200': { description: d, content: { application/zip: {} } }, '204': { description: d }", 204, "", "await using TirGen.Http.ApiStream answer", "answer.Status + \" \" + answer.ReadByte()", "NoContent -1")]
    public async Task OthersHaveTheirOwnTypeToo(string responses, int status, string content, string answer, string text, string expected) => Assert.Equal(
        expected,
        await CompiledProgram.RunAsync(
            One("put", responses),
            $"{answer} = await new ApiClient(http, new()).TryAsync(); return {text};",
            _ => new HttpResponseMessage((HttpStatusCode)status) { Content = new StringContent(content) }));

    private static string One(string method, string responses) => $$"""
        openapi: 3.1.0
        info: { title: One, version: "1" }
        servers: [ { url: 'https://one.example' } ]
        paths: { /one: { {{method}}: { operationId: try, responses: { {{responses}} } } } }
        """;

    private static Task<string> RunAsync(string body, int status, string content) => CompiledProgram.RunAsync(
        Orders,
        "ApiClient client = new(http, new() { BaseAddress = new(\"https://api.example\") }); " + body.Replace("JsonFragment", "TirGen.JsonFragment", StringComparison.Ordinal),
        _ => new HttpResponseMessage((HttpStatusCode)status) { Content = new StringContent(content) });
}
