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

    private static Task<string> RunAsync(string body, int status, string content) => CompiledProgram.RunAsync(
        Orders,
        "ApiClient client = new(http, new() { BaseAddress = new(\"https://api.example\") }); " + body.Replace("JsonFragment", "TirGen.JsonFragment", StringComparison.Ordinal),
        _ => new HttpResponseMessage((HttpStatusCode)status) { Content = new StringContent(content) });
}
