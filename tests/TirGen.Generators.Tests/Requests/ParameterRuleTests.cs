using Sample.Requests;

namespace TirGen.Generators.Tests.Requests;

/// <summary>Parameters obey the rules of their schemas as bodies do: what breaks one is named, and nothing is sent.</summary>
public sealed class ParameterRuleTests
{
    private static readonly long[] NoIds = [];

    [Fact]
    public async Task WhatKeepsTheRulesIsSent()
    {
        Sent sent = await Sent.By(static c => c.BoundedAsync("abc", "trace", perPage: 100, tags: ["aa", "bb"], either: 7, filter: new() { Form = "round", Radius = 1 }, session: "1234"));
        Assert.StartsWith("/bounded/abc?perPage=100&tags=aa&tags=bb&either=7&filter=", sent.Url, StringComparison.Ordinal);
        Assert.Equal("trace", sent.Headers["X-Trace"]);
    }

    [Fact]
    public async Task WhatBreaksARuleIsNamedByItsParameter()
    {
        await AssertBreaks("/code", static c => c.BoundedAsync("ABC", "trace"));
        await AssertBreaks("/code", static c => c.BoundedAsync("abcdef", "trace"));
        await AssertBreaks("/perPage", static c => c.BoundedAsync("abc", "trace", perPage: -5));
        await AssertBreaks("/perPage", static c => c.BoundedAsync("abc", "trace", perPage: 101));
        await AssertBreaks("/tags", static c => c.BoundedAsync("abc", "trace", tags: ["aa", "bb", "cc"]));
        await AssertBreaks("/tags/1", static c => c.BoundedAsync("abc", "trace", tags: ["aa", "aa"]));
        await AssertBreaks("/tags/0", static c => c.BoundedAsync("abc", "trace", tags: ["a"]));
        await AssertBreaks("/either", static c => c.BoundedAsync("abc", "trace", either: "long"));
        await AssertBreaks("/either", static c => c.BoundedAsync("abc", "trace", either: -1));
        await AssertBreaks("/X-Trace", static c => c.BoundedAsync("abc", "tr"));
        await AssertBreaks("/X-Ids", static c => c.BoundedAsync("abc", "trace", xIds: NoIds));
        await AssertBreaks("/session", static c => c.BoundedAsync("abc", "trace", session: "12345"));
        await AssertBreaks("/filter/radius", static c => c.BoundedAsync("abc", "trace", filter: new() { Form = "round", Radius = 0 }));
    }

    [Fact]
    public async Task TheMembersOfAnObjectObeyItsRulesInEveryStyle()
    {
        Sent sent = await Sent.By(static c => c.BoundedAsync("abc", "trace", deep: new() { From = 1, To = 2, Unit = Unit.Ms, Label = "ab", Either = 3 }, rings: [new() { Form = "round", Radius = 1 }]));
        Assert.Contains("deep%5Bfrom%5D=1&deep%5Bto%5D=2&deep%5Bunit%5D=ms&deep%5Blabel%5D=ab&deep%5Beither%5D=3", sent.Url, StringComparison.Ordinal);
        await AssertBreaks("/deep/from", static c => c.BoundedAsync("abc", "trace", deep: new() { From = -1 }));
        await AssertBreaks("/deep/to", static c => c.BoundedAsync("abc", "trace", deep: new() { From = 1, To = 101 }));
        // It has no text for the URL, which is written first: the parameters of a path are named whatever the options say.
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => Sent.By(static c => c.BoundedAsync("abc", "trace", deep: new() { From = 1, Unit = (Unit)9 })));
        await AssertBreaks("/deep/label", static c => c.BoundedAsync("abc", "trace", deep: new() { From = 1, Label = "AB" }));
        await AssertBreaks("/deep/label", static c => c.BoundedAsync("abc", "trace", deep: new() { From = 1, Label = "a" }));
        await AssertBreaks("/deep/either", static c => c.BoundedAsync("abc", "trace", deep: new() { From = 1, Either = -1 }));
        await AssertBreaks("/pairs/to", static c => c.BoundedAsync("abc", "trace", pairs: new() { From = 1, To = 101 }));
        await AssertBreaks("/rings", static c => c.BoundedAsync("abc", "trace", rings: [new() { Form = "a", Radius = 1 }, new() { Form = "a", Radius = 1 }, new() { Form = "a", Radius = 1 }]));
        await AssertBreaks("/rings/1/radius", static c => c.BoundedAsync("abc", "trace", rings: [new() { Form = "a", Radius = 1 }, new() { Form = "a", Radius = 0 }]));
        ApiValidationException crossed = await Assert.ThrowsAsync<ApiValidationException>(() => Sent.By(static c => c.BoundedAsync("abc", "trace", deep: new() { From = 5, To = 2 })));
        Assert.Equal("from is above to.", Assert.Single(crossed.Violations).Message);
    }

    [Fact]
    public async Task EveryParameterIsNamedAtOnce()
    {
        ApiValidationException exception = await Assert.ThrowsAsync<ApiValidationException>(() => Sent.By(static c => c.BoundedAsync("ABC", "t", perPage: 0)));
        Assert.Equal(["/X-Trace", "/code", "/perPage"], exception.Violations.Select(static v => v.Pointer).Order(StringComparer.Ordinal));
        Assert.Contains("perPage must be at least 1, not 0.", exception.Violations.Select(static v => v.Message));
    }

    [Fact]
    public async Task NothingIsJudgedWhereTheOptionsSaySo()
    {
        using HttpClient http = new(new Counting());
        RequestsClient client = new(http, new RequestsOptions { ValidateRequests = false });
        await client.BoundedAsync("ABC", "t", perPage: -5, cancellationToken: TestContext.Current.CancellationToken);
        await Assert.ThrowsAnyAsync<ArgumentException>(() => client.BoundedAsync("..", "t", cancellationToken: TestContext.Current.CancellationToken));
    }

    private static async Task AssertBreaks(string pointer, Func<RequestsClient, Task> call)
    {
        ApiValidationException exception = await Assert.ThrowsAsync<ApiValidationException>(() => Sent.By(call));
        Assert.Equal(pointer, Assert.Single(exception.Violations).Pointer);
    }

    private sealed class Counting : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Task.FromResult(new HttpResponseMessage(System.Net.HttpStatusCode.NoContent));
    }
}
