using Sample.Requests;

namespace TirGen.Generators.Tests.Requests;

/// <summary>Header parameters that HTTP has on the content (RFC 9110, section 8) are sent there, with a body and without; none is dropped.</summary>
public sealed class ContentHeaderTests
{
    [Fact]
    public async Task WithABody()
    {
        Sent sent = await Sent.By(static c => c.PutDraftAsync(7, "/drafts/7", ["a", "b"], new() { R = 1 }, lastModified: "Mon, 23 Nov 2026 10:00:00 GMT", contentLanguage: ["de", "en"]));
        Assert.Equal("/drafts/7", sent.Headers["Content-Location"]);
        Assert.Equal("Mon, 23 Nov 2026 10:00:00 GMT", sent.Headers["Last-Modified"]);
        Assert.Equal("de; en", sent.Headers["Content-Language"]);
        Assert.Equal("a,b", sent.Headers["X-Parts"]);
        Assert.Equal("""{"R":1}""", sent.Body);
    }

    [Fact]
    public async Task WithoutABody()
    {
        Sent sent = await Sent.By(static c => c.GetDraftAsync(7, "/drafts/7", "odd"));
        Assert.Equal("/drafts/7", sent.Headers["Content-Location"]);
        Assert.Equal("odd", sent.Headers["x!#$%&'*+.^`|~"]);
        Assert.Equal("", sent.Body);
    }

    [Fact]
    public async Task ARequiredHeaderIsNeverLeftOut()
    {
        Sent sent = await Sent.By(static c => c.PutDraftAsync(7, "", [], new()));
        Assert.Equal("", sent.Headers["Content-Location"]);
        Assert.Equal("", sent.Headers["X-Parts"]);
        await AssertMissing("Content-Location", static c => c.PutDraftAsync(7, null!, [], new()));
        await AssertMissing("X-Parts", static c => c.PutDraftAsync(7, "a", null!, new()));
        ApiValidationException exception = await Assert.ThrowsAsync<ApiValidationException>(() => Sent.By(static c => c.PutDraftAsync(7, "a", ["b", null!], new())));
        Assert.Equal("/X-Parts/1", Assert.Single(exception.Violations).Pointer);
    }

    [Theory]
    [InlineData("Content-Location", "/notes/1")]
    [InlineData("Content-Encoding", "gzip")]
    [InlineData("Content-Disposition", "inline; filename=a.txt")]
    [InlineData("Content-Range", "bytes 0-0/1")]
    [InlineData("Content-MD5", "1B2M2Y8AsgTpgAmY7PhCfg==")]
    [InlineData("Expires", "Mon, 23 Nov 2026 10:00:00 GMT")]
    [InlineData("last-modified", "Mon, 23 Nov 2026 10:00:00 GMT")]
    [InlineData("Allow", "GET")]
    public async Task EachWithEveryKindOfBody(string name, string value)
    {
        List<string?> seen = [];
        await CompiledProgram.RunAsync(
            $$"""
            openapi: 3.1.0
            info: { title: Notes, version: "1" }
            servers: [ { url: 'https://notes.example' } ]
            paths:
              /notes:
                parameters: [ { name: {{name}}, in: header, required: true, schema: { type: string } } ]
                get: { operationId: read, responses: { "204": { description: ok } } }
                put: { operationId: sendBytes, requestBody: { required: true, content: { image/png: {} } }, responses: { "204": { description: ok } } }
                post: { operationId: sendForm, requestBody: { required: true, content: { application/x-www-form-urlencoded: { schema: { type: object, properties: { a: { type: string } } } } } }, responses: { "204": { description: ok } } }
                patch: { operationId: sendParts, requestBody: { required: true, content: { multipart/form-data: { schema: { type: object, properties: { a: { type: string } } } } } }, responses: { "204": { description: ok } } }
                delete: { operationId: sendOrNot, requestBody: { content: { application/json: { schema: { type: array, items: { type: string } } } } }, responses: { "204": { description: ok } } }
            """,
            $$"""
            ApiClient client = new(http, new());
            await client.ReadAsync("{{value}}");
            await client.SendBytesAsync("{{value}}", new byte[] { 1 });
            await client.SendFormAsync("{{value}}", new() { A = "a" });
            await client.SendPartsAsync("{{value}}", new() { A = "a" });
            await client.SendOrNotAsync("{{value}}");
            await client.SendOrNotAsync("{{value}}", new[] { "a" });
            return "";
            """,
            request =>
            {
                seen.Add(string.Join('|', request.Headers.NonValidated.Concat(request.Content?.Headers.NonValidated ?? default).Where(h => h.Key.Equals(name, StringComparison.OrdinalIgnoreCase)).Select(static h => h.Value.ToString())));
                return new HttpResponseMessage(System.Net.HttpStatusCode.NoContent);
            });

        Assert.Equal(Enumerable.Repeat(value, 6), seen);
    }

    private static async Task AssertMissing(string name, Func<RequestsClient, Task> call) =>
        Assert.Equal(name, (await Assert.ThrowsAnyAsync<ArgumentException>(() => Sent.By(call))).ParamName);
}
