using System.Net;

namespace TirGen.Generators.Tests.Requests;

/// <summary>Forms that published documents have, each beside one of another document.</summary>
public sealed class PublishedFormTests
{
    private const string Document = """
        openapi: 3.0.3
        info: { title: Library, version: "1" }
        servers: [ { url: 'https://library.example' } ]
        paths:
          /books:
            get:
              operationId: findBooks
              parameters:
                - { name: subjects, in: query, schema: { oneOf: [ { type: string }, { type: array, items: { type: string } } ] } }
                - { name: has, in: query, explode: false, schema: { oneOf: [ { type: string }, { type: array, items: { type: string, enum: [cover, index] } } ] } }
                - { name: years, in: query, schema: { anyOf: [ { type: array, maxItems: 2, items: { type: integer } }, { type: integer } ] } }
              responses: { "204": { description: done } }
            put:
              operationId: changeBook
              requestBody: { required: true, content: { application/json: { schema: { $ref: '#/components/schemas/Change' } } } }
              responses: { "204": { description: done } }
          /scans:
            post:
              operationId: addScans
              requestBody: { required: true, content: { multipart/form-data: { schema: { type: array, items: { type: string, format: binary } } } } }
              responses: { "204": { description: done } }
        components:
          schemas:
            Change:
              type: object
              properties:
                lent: { type: object, nullable: true }
                tags: { type: object, nullable: true, additionalProperties: true }
                state: { type: string, properties: { old: { description: worn }, new: { description: fresh } } }
        """;

    [Theory]
    [InlineData("subjects: [\"a b\"]", "?subjects=a%20b")]
    [InlineData("subjects: [\"a\", \"b\"]", "?subjects=a&subjects=b")]
    [InlineData("has: [\"cover\", \"spine\"]", "?has=cover,spine")]
    [InlineData("years: [1999, 2000]", "?years=1999&years=2000")]
    public async Task AListOrOneOfItsItemsIsAListInAParameter(string argument, string query) => Assert.Equal(query, await RunAsync($"await client.FindBooksAsync({argument}); "));

    [Fact]
    public async Task ABodyThatIsAListOfFilesSendsEach()
    {
        List<string> sent = [];
        await RunAsync("await client.AddScansAsync(new() { Files = [new byte[] { 65 }, new byte[] { 66 }] });", sent);

        string body = Assert.Single(sent);
        Assert.Equal(2, body.Split("form-data; name=").Length - 1);
        Assert.Contains("\r\n\r\nA\r\n", body, StringComparison.Ordinal);
        Assert.Contains("\r\n\r\nB\r\n", body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Lent = TirGen.JsonFragment.Parse(\"null\")", "{\"lent\":null}")]
    [InlineData("Lent = TirGen.JsonFragment.Parse(\"{}\")", "{\"lent\":{}}")]
    [InlineData("Tags = TirGen.JsonFragment.Parse(\"null\")", "{\"tags\":null}")]
    [InlineData("State = \"old\"", "{\"state\":\"old\"}")]
    public async Task AFreeObjectOrNullAdmitsNullAndATextStaysOne(string member, string body)
    {
        List<string> sent = [];
        await RunAsync($"await client.ChangeBookAsync(new() {{ {member} }});", sent);

        Assert.Equal(body, Assert.Single(sent));
    }

    [Fact]
    public async Task AFreeObjectIsNothingElse() => Assert.Contains(
        "lent must be an object",
        await RunAsync("try { await client.ChangeBookAsync(new() { Lent = TirGen.JsonFragment.Parse(\"[]\") }); } catch (TirGen.ApiValidationException exception) { return exception.Message; }"),
        StringComparison.Ordinal);

    /// <summary>The query that was sent, or what the statements return.</summary>
    private static async Task<string> RunAsync(string statements, List<string>? sent = null)
    {
        string query = "";
        string returned = await CompiledProgram.RunAsync(
            Document,
            $"ApiClient client = new(http, new()); {statements} return \"\";",
            request =>
            {
                query = request.RequestUri!.Query;
                return new HttpResponseMessage(HttpStatusCode.NoContent);
            },
            sent);
        return returned.Length > 0 ? returned : query;
    }
}
