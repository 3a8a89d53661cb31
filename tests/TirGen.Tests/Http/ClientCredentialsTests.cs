using System.Net;
using System.Text;
using TirGen.Http;

namespace TirGen.Tests.Http;

/// <summary>Tokens that an authorization server gives to the program itself (RFC 6749 section 4.4).</summary>
public sealed class ClientCredentialsTests
{
    private const string Secret = "pass word/é";
    private static readonly Uri Address = new("https://login.example/oauth/token?tenant=7");

    [Fact]
    public async Task TheRequestIsTheStandards()
    {
        List<(string Line, string? Authorization, string Body)> seen = [];
        using HttpMessageInvoker http = Server(request =>
        {
            seen.Add(($"{request.Method} {request.RequestUri}", request.Headers.Authorization?.ToString(), Body(request)));
            return Token("t1");
        });

        await AskAsync(Of(http, new ManualTime(), "orders:read", "orders:write"));

        // The two are written as in a form before they are joined: section 2.3.1 and appendix B.
        string login = Convert.ToBase64String(Encoding.ASCII.GetBytes("shop%3Aapp:pass+word%2F%C3%A9"));
        Assert.Equal([($"POST {Address}", "Basic " + login, "grant_type=client_credentials&scope=orders%3Aread+orders%3Awrite")], seen);
    }

    [Fact]
    public async Task WithoutScopesNoneAreAskedFor()
    {
        string? body = null;
        using HttpMessageInvoker http = Server(request =>
        {
            body = Body(request);
            return Token("t1");
        });

        await AskAsync(Of(http, new ManualTime()));

        Assert.Equal("grant_type=client_credentials", body);
    }

    [Theory]
    [InlineData("3600", 3570)]
    [InlineData("\"3600\"", 3570)]
    [InlineData("40", 20)]
    [InlineData("0", 0)]
    [InlineData(null, 60)]
    [InlineData("\"soon\"", 60)]
    public async Task ATokenIsKeptUntilShortlyBeforeItExpires(string? life, int seconds)
    {
        int asked = 0;
        using HttpMessageInvoker http = Server(_ => Token($"t{++asked}", life));
        ManualTime time = new();
        ApiToken token = Of(http, time);

        string first = await AskAsync(token);
        time.Now = TimeSpan.FromSeconds(seconds) - TimeSpan.FromTicks(1);
        string before = seconds == 0 ? first : await AskAsync(token);
        time.Now = TimeSpan.FromSeconds(seconds);
        string after = await AskAsync(token);

        Assert.Equal(("t1", "t1", "t2"), (first, before, after));
    }

    [Fact]
    public async Task ManyCallsAtOnceAskOnce()
    {
        int asked = 0;
        TaskCompletionSource open = new(TaskCreationOptions.RunContinuationsAsynchronously);
        using HttpMessageInvoker http = new(new WaitingHandler(open.Task, () => Token($"t{Interlocked.Increment(ref asked)}")));
        ApiToken token = Of(http, new ManualTime());

        Task<string>[] calls = [.. Enumerable.Range(0, 50).Select(_ => Task.Run(() => AskAsync(token)))];
        open.SetResult();
        string[] tokens = await Task.WhenAll(calls);

        Assert.Equal(["t1"], tokens.Distinct());
        Assert.Equal(1, asked);
    }

    [Fact]
    public async Task WhoGivesUpLeavesTheOthersTheirToken()
    {
        TaskCompletionSource open = new(TaskCreationOptions.RunContinuationsAsynchronously);
        using HttpMessageInvoker http = new(new WaitingHandler(open.Task, () => Token("t1")));
        ApiToken token = Of(http, new ManualTime());
        using CancellationTokenSource source = new();

        Task<string> given = AskAsync(token, source.Token);
        Task<string> waiting = AskAsync(token);
        await source.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => given);
        open.SetResult();

        Assert.Equal("t1", await waiting);
    }

    [Theory]
    [InlineData(400, """{"error":"invalid_scope","error_description":"orders:delete is unknown"}""", "400, login.example refused (invalid_scope: orders:delete is unknown)")]
    [InlineData(401, """{"error":"invalid_client"}""", "401, login.example refused (invalid_client)")]
    [InlineData(503, "<html>", "503, login.example refused.")]
    [InlineData(302, "", "302, login.example refused.")]
    [InlineData(200, "<html>", "200, login.example answered no token_type")]
    [InlineData(200, "[]", "200, login.example answered no token_type")]
    [InlineData(200, """{"token_type":"mac","access_token":"t"}""", "200, login.example gave a token of another type than Bearer")]
    [InlineData(200, """{"token_type":"bearer"}""", "200, login.example answered no access_token")]
    public async Task ARefusalSaysItsReasonAndTheNextCallAsksAgain(int status, string body, string reason)
    {
        int asked = 0;
        using HttpMessageInvoker http = Server(_ => ++asked == 1 ? Answer((HttpStatusCode)status, body) : Token("t2"));
        ApiToken token = Of(http, new ManualTime());

        HttpRequestException refusal = await Assert.ThrowsAsync<HttpRequestException>(() => AskAsync(token));

        Assert.Contains(reason, refusal.Message, StringComparison.Ordinal);
        Assert.Equal((HttpRequestError.UserAuthenticationError, (HttpStatusCode?)status), (refusal.HttpRequestError, refusal.StatusCode));
        Assert.DoesNotContain("pass", refusal.ToString(), StringComparison.Ordinal);
        Assert.Equal("t2", await AskAsync(token));
    }

    [Fact]
    public async Task AnAnswerWithoutEndIsNotReadToIt()
    {
        using HttpMessageInvoker http = Server(_ => Answer(HttpStatusCode.OK, new string(' ', 10_000_000)));

        HttpRequestException refusal = await Assert.ThrowsAsync<HttpRequestException>(() => AskAsync(Of(http, new ManualTime())));

        Assert.Contains("answered no token_type", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/oauth/token")]
    [InlineData("http://login.example/token")]
    [InlineData("https://me:pass@login.example/token")]
    [InlineData("https://login.example/token#now")]
    [InlineData("ftp://login.example/token")]
    public void AnAddressThatWouldShowTheSecretIsRefused(string address)
    {
        ArgumentException problem = Assert.Throws<ArgumentException>(() => ApiToken.FromClientCredentials(new Uri(address, UriKind.RelativeOrAbsolute), "app", "secret"));

        Assert.DoesNotContain("pass", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void OnThisMachineNoEncryptionIsNeeded() =>
        Assert.Equal("ApiToken { from a callback }", ApiToken.FromClientCredentials(new Uri("http://127.0.0.1:8080/token"), "app", "secret").ToString());

    /// <summary>The token that a call gets.</summary>
    private static async Task<string> AskAsync(ApiToken token, CancellationToken? cancellationToken = null)
    {
        string sent = "";
        using HttpMessageInvoker api = new(new CredentialHandler(new ApiCredentials().With("Member", token), new StubHandler(request =>
        {
            sent = request.Headers.Authorization!.ToString();
            return new HttpResponseMessage(HttpStatusCode.NoContent);
        })));
        using HttpRequestMessage request = new(HttpMethod.Get, "https://shop.example/orders");
        request.Options.Set(ApiRequestOptions.Security, new ApiSecurityRequirement([ApiSecurityScheme.Bearer("Member")]));
        using HttpResponseMessage response = await api.SendAsync(request, cancellationToken ?? TestContext.Current.CancellationToken);
        return sent["Bearer ".Length..];
    }

    private static ApiToken Of(HttpMessageInvoker http, TimeProvider time, params string[] scopes) =>
        ApiToken.FromClientCredentials(Address, "shop:app", Secret, scopes, http, time);

    private static HttpMessageInvoker Server(Func<HttpRequestMessage, HttpResponseMessage> answer) => new(new StubHandler(answer));

    private static HttpResponseMessage Token(string token, string? life = "3600") =>
        Answer(HttpStatusCode.OK, $$"""{"access_token":"{{token}}","token_type":"bearer"{{(life is null ? "" : $",\"expires_in\":{life}")}}}""");

    private static HttpResponseMessage Answer(HttpStatusCode status, string body) => new(status) { Content = new StringContent(body, Encoding.UTF8, "application/json") };

    private static string Body(HttpRequestMessage request)
    {
        using StreamReader reader = new(request.Content!.ReadAsStream());
        return reader.ReadToEnd();
    }

    /// <summary>A clock that a test moves.</summary>
    private sealed class ManualTime : TimeProvider
    {
        public TimeSpan Now { get; set; }

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => Now.Ticks;
    }

    /// <summary>Answers when it may.</summary>
    private sealed class WaitingHandler(Task open, Func<HttpResponseMessage> answer) : HttpMessageHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            await open.WaitAsync(cancellationToken);
            return answer();
        }
    }
}
