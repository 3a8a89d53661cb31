using System.Net;
using TirGen.Http;

namespace TirGen.Tests.Http;

/// <summary>The header Link (RFC 8288).</summary>
public sealed class LinkHeaderTests
{
    [Theory]
    [InlineData("<https://a.example/?page=2>; rel=\"next\", <https://a.example/?page=9>; rel=\"last\"", "next", "https://a.example/?page=2")]
    [InlineData("<https://a.example/?page=2>; rel=\"next\", <https://a.example/?page=9>; rel=\"last\"", "LAST", "https://a.example/?page=9")]
    [InlineData("<?ids=1,2;3>; title=\"a, \\\"b\\\"; rel=next\"; rel=next", "next", "https://api.example/links?ids=1,2;3")]
    [InlineData("</p2>;REL=\"prev next\"", "next", "https://api.example/p2")]
    [InlineData("</p2>; rel=prev; rel=next", "next", null)]
    [InlineData("</p2>; rel=nextish", "next", null)]
    [InlineData("rel=next", "next", null)]
    [InlineData("", "next", null)]
    public async Task ByItsRelation(string header, string relation, string? expected) =>
        Assert.Equal(expected, (await HeadersAsync(header)).GetLink(relation)?.AbsoluteUri);

    [Fact]
    public async Task OfSeveralLines() => Assert.Equal("https://api.example/2", (await HeadersAsync("</0>; rel=prev", "</2>; rel=next")).GetLink("next")?.AbsoluteUri);

    private static async Task<ApiHeaders> HeadersAsync(params string[] lines)
    {
        using HttpClient http = new(new StubHandler(_ =>
        {
            HttpResponseMessage response = new(HttpStatusCode.NoContent);
            response.Headers.TryAddWithoutValidation("Link", lines);
            return response;
        }));
        ApiCall call = new();
        ApiTransport transport = new ApiTransport(http, new Uri("https://api.example"), null).With(call);
        await transport.SendAsync(new ApiOperation(HttpMethod.Get, "/links", isRetrySafe: true), transport.Resolve("/links"), null, TestContext.Current.CancellationToken);
        return call.Response!.Headers;
    }
}
