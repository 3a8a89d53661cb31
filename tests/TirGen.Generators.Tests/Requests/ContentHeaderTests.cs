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

    private static async Task AssertMissing(string name, Func<RequestsClient, Task> call) =>
        Assert.Equal(name, (await Assert.ThrowsAnyAsync<ArgumentException>(() => Sent.By(call))).ParamName);
}
