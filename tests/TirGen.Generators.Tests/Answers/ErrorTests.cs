using System.Net;

namespace TirGen.Generators.Tests.Answers;

/// <summary>An error is in the type that the document has for its status.</summary>
public sealed class ErrorTests
{
    private const string Accounts = """
        openapi: 3.1.0
        info: { title: Accounts, version: "1" }
        paths:
          /accounts:
            get:
              operationId: listAccounts
              responses:
                "200": { description: ok, content: { application/json: { schema: { type: array, items: { type: string } } } } }
                "404": { description: none, content: { application/json: { schema: { $ref: '#/components/schemas/Missing' } } } }
                "4XX": { description: wrong, content: { application/problem+json: { schema: { $ref: '#/components/schemas/Problem' } } } }
                "409": { $ref: '#/components/responses/Conflict' }
                default: { description: any, content: { application/json: { schema: { type: array, items: { type: string } } } } }
            delete:
              operationId: deleteAccounts
              responses:
                "204": { description: gone }
                "409": { $ref: '#/components/responses/Conflict' }
        components:
          responses:
            Conflict: { description: other, content: { application/json: { schema: { type: object, properties: { holder: { type: string } } } } } }
          schemas:
            Missing: { type: object, properties: { name: { type: string } } }
            Problem: { type: object, properties: { title: { type: string }, status: { type: integer } } }
        """;

    private const string Show = """
        ApiClient client = new(http, new() { BaseAddress = new("https://api.example") });
        try
        {
            await client.ListAccountsAsync();
        }
        catch (TirGen.Http.ApiException error)
        {
            return error switch
            {
                { Error: Missing missing } => "missing " + missing.Name,
                { Error: Problem problem } => $"problem {problem.Title} {problem.Status}",
                { Error: ConflictError conflict } => "conflict " + conflict.Holder,
                { Error: System.Collections.Generic.IReadOnlyList<string> list } => "list " + string.Join(",", list),
                _ => $"none {(int)error.Status} {error.Body}",
            };
        }

        return "";
        """;

    [Theory]
    [InlineData(404, """{"name":"a"}""", "missing a")]
    [InlineData(422, """{"title":"Bad","status":"422"}""", "problem Bad 422")]
    [InlineData(409, """{"holder":"me"}""", "conflict me")]
    [InlineData(500, """["a","b"]""", "list a,b")]
    [InlineData(404, "<html>", "none 404 <html>")]
    [InlineData(404, "[]", "none 404 []")]
    [InlineData(404, "", "none 404 ")]
    [InlineData(302, """{"name":"a"}""", "none 302 {\"name\":\"a\"}")]
    public async Task ByItsStatus(int status, string content, string expected) => Assert.Equal(
        expected, await CompiledProgram.RunAsync(Accounts, Show, _ => new HttpResponseMessage((HttpStatusCode)status) { Content = new StringContent(content) }));

    [Theory]
    [InlineData("application/json", "plain m")]
    [InlineData("application/scim+json; charset=utf-8", "scim d")]
    [InlineData("application/SCIM+json", "scim d")]
    [InlineData("text/plain", "plain m")]
    [InlineData(null, "plain m")]
    public Task ByItsMediaTypeWhereAStatusHasSeveral(string? mediaType, string expected) => ByMediaType(mediaType, expected, "{ $ref: '#/components/schemas/Plain' }");

    /// <summary>Where the first has no type, none of the others is its.</summary>
    [Theory]
    [InlineData("application/json", "none")]
    [InlineData("application/scim+json", "scim d")]
    [InlineData(null, "none")]
    public Task NotByThatOfAnotherMediaType(string? mediaType, string expected) => ByMediaType(mediaType, expected, "{ type: object }");

    private static async Task ByMediaType(string? mediaType, string expected, string first)
    {
        StringContent content = new("""{"message":"m","detail":"d"}""");
        content.Headers.ContentType = mediaType is null ? null : System.Net.Http.Headers.MediaTypeHeaderValue.Parse(mediaType);

        Assert.Equal(expected, await CompiledProgram.RunAsync(
            $$"""
            openapi: 3.0.3
            info: { title: Users, version: "1" }
            paths:
              /users:
                get:
                  operationId: listUsers
                  responses:
                    "200": { description: ok }
                    "403": { $ref: '#/components/responses/Refused' }
                    "404": { description: none, content: { application/json: { schema: { $ref: '#/components/schemas/Plain' } }, text/json: { schema: { $ref: '#/components/schemas/Plain' } } } }
            components:
              responses:
                Refused:
                  description: no
                  content:
                    application/json: { schema: {{first}} }
                    Application/SCIM+json: { schema: { $ref: '#/components/schemas/Scim' } }
              schemas:
                Plain: { type: object, properties: { message: { type: string } } }
                Scim: { type: object, properties: { detail: { type: string } } }
            """,
            """
            try
            {
                await new ApiClient(http, new() { BaseAddress = new("https://api.example") }).ListUsersAsync();
                return "";
            }
            catch (TirGen.Http.ApiException error)
            {
                return error.Error switch { Plain plain => "plain " + plain.Message, Scim scim => "scim " + scim.Detail, _ => "none" };
            }
            """,
            _ => new HttpResponseMessage(HttpStatusCode.Forbidden) { Content = content }));
    }

    [Fact]
    public async Task OneThatIsSharedIsOneType() => Assert.Equal(
        "conflict me",
        await CompiledProgram.RunAsync(
            Accounts, Show.Replace("ListAccountsAsync", "DeleteAccountsAsync", StringComparison.Ordinal),
            static _ => new HttpResponseMessage(HttpStatusCode.Conflict) { Content = new StringContent("""{"holder":"me"}""") }));
}
