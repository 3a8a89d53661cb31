using System.Net;
using Connections.Ledger;
using Connections.Library;
using Connections.Shop;
using Connections.Weather;
using TirGen.Http;

namespace TirGen.Generators.Tests.Connection;

/// <summary>A credential goes where its scheme says, to the operations that ask for it and to no other (OpenAPI, Security Scheme Object and Security Requirement Object).</summary>
public sealed class SecurityTests
{
    private static readonly Uri Host = new("https://host.example/api");

    /// <summary>The same call with the credentials put on by the client, and by a handler inside of its HTTP client.</summary>
    public static TheoryData<bool> Ways => [false, true];

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task AKeyInAHeader(bool isInside)
    {
        Assert.Equal(
            "https://host.example/api/accounts\nX-Service-Key: KEY",
            await Sent(isInside, new ApiCredentials(apiKey: "KEY"), (http, given) => new LedgerClient(http, new() { BaseAddress = Host, ApiKey = given ? "KEY" : null }).ListAccountsAsync()));
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task AKeyInTheQuery(bool isInside)
    {
        Assert.Equal(
            "https://host.example/api/now?appid=K%26Y",
            await Sent(isInside, new ApiCredentials(apiKey: "K&Y"), (http, given) => new WeatherClient(http, new() { BaseAddress = Host, ApiKey = given ? "K&Y" : null }).GetNowAsync()));
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task EachOperationGetsWhatItAsksFor(bool isInside)
    {
        ApiCredentials credentials = new ApiCredentials("tok").With("Login", new NetworkCredential("Aladdin", "open sesame"));
        ShopOptions Options(bool given) => new() { BaseAddress = Host, Token = given ? "tok" : null, Login = given ? new("Aladdin", "open sesame") : null };

        Assert.Equal("https://host.example/api/orders\nAuthorization: Bearer tok", await Sent(isInside, credentials, (http, given) => new ShopClient(http, Options(given)).ListOrdersAsync()));
        Assert.Equal("https://host.example/api/health", await Sent(isInside, credentials, (http, given) => new ShopClient(http, Options(given)).GetHealthAsync()));
        Assert.Equal(
            "https://host.example/api/reports\nAuthorization: Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ==",
            await Sent(isInside, credentials, (http, given) => new ShopClient(http, Options(given)).GetReportsAsync()));
    }

    [Fact]
    public void TheDocumentSaysWhereTokensAreGiven() => Assert.Equal(new Uri("https://library.example/token"), LibrarySecurity.MemberTokenAddress);

    [Fact]
    public async Task WhatIsAskedForAndNotGivenIsNamedBeforeAnythingIsSent()
    {
        using HttpClient http = Wire.Client(out Wire wire);
        ShopClient shop = new(http, new() { BaseAddress = Host, Token = "tok" });

        InvalidOperationException exception = await Assert.ThrowsAsync<InvalidOperationException>(() => shop.GetReportsAsync());

        Assert.Contains("Login", exception.Message, StringComparison.Ordinal);
        Assert.Contains("GET /api/reports", exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("tok", exception.Message, StringComparison.Ordinal);
        Assert.Empty(wire.Requests);
        await new ShopClient(http, new() { BaseAddress = Host }).GetReportsAsync();
        Assert.Empty(wire.Request.Headers);
    }

    [Fact]
    public async Task TheFirstAlternativeThatIsGivenInFullIsUsed()
    {
        Assert.Equal("sid=abc", await Books(new() { Session = "abc", Reader = "r", Desk = "d" }, "Cookie"));
        Assert.Equal("r", await Books(new() { Reader = "r", Desk = "d", Member = "m" }, "X-Reader"));
        Assert.Equal("Bearer m", await Books(new() { Reader = "r", Member = "m" }, "Authorization"));
        InvalidOperationException exception = await Assert.ThrowsAsync<InvalidOperationException>(() => Books(new() { Reader = "r" }, "X-Reader"));
        Assert.Contains("asks for Session, or Reader and Desk, or Member. Among the client's options not set: Session, Desk, Member.", exception.Message, StringComparison.Ordinal);

        static async Task<string> Books(LibraryOptions options, string header)
        {
            using HttpClient http = Wire.Client(out Wire wire, "[]");
            await new LibraryClient(http, options).ListBooksAsync();
            Assert.Single(wire.Request.Headers, static h => h.Key != "Accept");
            return wire.Request.Headers[header];
        }
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task TogetherWithWhatTheCallSends(bool isInside)
    {
        ApiCredentials two = new ApiCredentials().With("Reader", "r").With("Desk", "d e");
        Assert.Equal(
            "https://eu.library.example:8443/v1/books?shelf=a&desk%20key=d%20e\nAccept: application/json; charset=utf-8\nCookie: theme=dark\nX-Reader: r",
            await Sent(isInside, two, (http, given) => new LibraryClient(http, new() { Reader = given ? "r" : null, Desk = given ? "d e" : null }).ListBooksAsync("a", "dark"), "[]"));
        Assert.Equal(
            "https://eu.library.example:8443/v1/books\nAccept: application/json; charset=utf-8\nCookie: theme=dark; sid=a%20b%3Bc",
            await Sent(isInside, new ApiCredentials().With("Session", "a b;c"), (http, given) => new LibraryClient(http, new() { Session = given ? "a b;c" : null }).ListBooksAsync(theme: "dark"), "[]"));
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task ACredentialTakesThePlaceOfAParameterOfItsName(bool isInside)
    {
        ApiCredentials reader = new ApiCredentials().With("Reader", "r");
        Assert.Equal(
            "https://eu.library.example:8443/v1/own-header\nX-Reader: r",
            await Sent(isInside, reader, (http, given) => new LibraryClient(http, new() { Reader = given ? "r" : null }).GetOwnHeaderAsync("mine")));
    }

    [Fact]
    public async Task WhatIsOptionalIsSentWhereItIsGiven()
    {
        using HttpClient http = Wire.Client(out Wire wire);
        LibraryClient member = new(http, new() { Member = "m" });
        LibraryClient staff = new(http, new() { Staff = "s" });

        await member.GetOpenAsync();
        await staff.GetOpenAsync();
        await member.GetNothingAsync();
        await staff.PostAdminAsync();

        Assert.Equal(["Bearer m", null, null, "Bearer s"], wire.Requests.Select(static r => r.Headers.GetValueOrDefault("Authorization")));
    }

    [Fact]
    public async Task ATokenFromACallbackIsAskedForTheCallsThatNeedIt()
    {
        int asked = 0;
        using HttpClient http = Wire.Client(out Wire wire, "[]");
        LibraryClient library = new(http, new() { Member = ApiToken.FromCallback(_ => ValueTask.FromResult($"t{++asked}\n")) });

        await library.ListBooksAsync();
        await library.GetNothingAsync();
        await library.ListBooksAsync();

        Assert.Equal(["Bearer t1", null, "Bearer t2"], wire.Requests.Select(static r => r.Headers.GetValueOrDefault("Authorization")));
    }

    [Fact]
    public async Task ACopyOfARequestAsksForTheSame()
    {
        using HttpClient http = Wire.Client(out Wire wire, credentials: new ApiCredentials(apiKey: "KEY"));
        using HttpClient copying = new(new CopyHandler(http));

        await new LedgerClient(copying, new() { BaseAddress = Host }).ListAccountsAsync();

        Assert.Equal("KEY", wire.Request.Headers["X-Service-Key"]);
    }

    [Fact]
    public async Task ARequestMadeByHandSaysWhatItAsksFor()
    {
        using HttpClient http = Wire.Client(out Wire wire, credentials: new ApiCredentials(apiKey: "KEY"));
        using HttpRequestMessage plain = new(HttpMethod.Get, "https://host.example/plain");
        using HttpRequestMessage noted = new(HttpMethod.Get, "https://host.example/noted");
        noted.Options.Set(ApiRequestOptions.Security, LedgerSecurity.Default);

        await http.SendAsync(plain);
        await http.SendAsync(noted);

        Assert.Equal(["https://host.example/plain", "https://host.example/noted\nX-Service-Key: KEY"], wire.Requests.Select(static r => r.Text));
        Assert.False(noted.Headers.Contains("X-Service-Key"));
    }

    [Fact]
    public void WhatNobodyAsksForIsSaid() => Assert.Contains(
        "/// <summary>The API key, sent in the header <c>X-Spare</c>. It goes into no log, message or text. No operation of the document asks for it, so it is not sent.</summary>",
        GeneratorHost.Generate(new SpecText("library.yaml", GeneratorHost.ReadResource("library.yaml"), "A.Library"))["A.Library.LibraryClient.g.cs"],
        StringComparison.Ordinal);

    /// <summary>What was sent, and that nothing is left of the credentials when it was.</summary>
    private static async Task<string> Sent(bool isInside, ApiCredentials credentials, Func<HttpClient, bool, Task> call, string? answer = null)
    {
        using HttpClient inner = Wire.Client(out Wire wire, answer, isInside ? credentials : null);
        using CleanHandler clean = new(inner);
        using HttpClient http = new(isInside ? clean : new CopyHandler(inner));
        await call(http, !isInside);
        Assert.True(!isInside || clean.Headers.SequenceEqual(clean.HeadersBefore));
        return wire.Request.Text;
    }

    /// <summary>Sees a request outside of the handler that adds the credentials, before and after.</summary>
    private sealed class CleanHandler(HttpClient inner) : HttpMessageHandler
    {
        public string[] HeadersBefore { get; private set; } = [];

        public string[] Headers { get; private set; } = [];

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            HeadersBefore = Text(request);
            using HttpRequestMessage copy = Copy(request);
            HttpResponseMessage response = await inner.SendAsync(copy, cancellationToken);
            Headers = Text(copy);
            return response;
        }

        private static string[] Text(HttpRequestMessage request) => [request.RequestUri!.AbsoluteUri, .. request.Headers.Select(static h => $"{h.Key}: {string.Join(", ", h.Value)}")];
    }

    /// <summary>Sends a copy, as a hedging handler does.</summary>
    private sealed class CopyHandler(HttpClient inner) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) => inner.SendAsync(Copy(request), cancellationToken);
    }

    private static HttpRequestMessage Copy(HttpRequestMessage request)
    {
        HttpRequestMessage copy = new(request.Method, request.RequestUri) { Content = request.Content };
        foreach (KeyValuePair<string, IEnumerable<string>> header in request.Headers)
        {
            copy.Headers.TryAddWithoutValidation(header.Key, header.Value);
        }

        return copy;
    }
}
