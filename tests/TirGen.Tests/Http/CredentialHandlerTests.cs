using System.Net;
using System.Net.Http.Headers;
using TirGen.Http;

namespace TirGen.Tests.Http;

public sealed class CredentialHandlerTests
{
    private const string Token = "tok-5f2e9c";
    private const string Key = "key+/=&? é";
    private const string EscapedKey = "key%2B%2F%3D%26%3F%20%C3%A9";
    private static readonly ApiCredentials Credentials = new(Token, Key);

    [Theory]
    [InlineData("https://api.test/v1/x/", "https://api.test/v1/x/?apikey=" + EscapedKey)]
    [InlineData("https://api.test/v1/x/?a=%2F&b=c", "https://api.test/v1/x/?a=%2F&b=c&apikey=" + EscapedKey)]
    [InlineData("https://api.test:8443/a%2Fb/%C3%A9?q=%20#part", "https://api.test:8443/a%2Fb/%C3%A9?q=%20&apikey=" + EscapedKey)]
    [InlineData("https://api.test", "https://api.test/?apikey=" + EscapedKey)]
    public async Task OnlyTheInnermostHandlerSeesTheCredentials(string address, string sent)
    {
        string? seenUri = null;
        AuthenticationHeaderValue? seenHeader = null;
        using HttpMessageInvoker invoker = Invoker(Credentials, request =>
        {
            (seenUri, seenHeader) = (request.RequestUri!.AbsoluteUri, request.Headers.Authorization);
            return new HttpResponseMessage(HttpStatusCode.OK);
        });
        using HttpRequestMessage request = Asking.Request(HttpMethod.Put, address);
        Uri before = request.RequestUri!;
        using HttpResponseMessage response = await invoker.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(sent, seenUri);
        Assert.Equal($"Bearer {Token}", seenHeader!.ToString());
        Assert.Same(before, request.RequestUri);
        Assert.Same(before, response.RequestMessage!.RequestUri);
        AssertClean(request);
    }

    [Fact]
    public async Task ARequestIsCleanAfterAnExceptionToo()
    {
        using HttpMessageInvoker invoker = Invoker(Credentials, static _ => throw new HttpRequestException("no connection"));
        using HttpRequestMessage request = Asking.Request(HttpMethod.Put, "https://api.test/x");
        await Assert.ThrowsAsync<HttpRequestException>(() => invoker.SendAsync(request, TestContext.Current.CancellationToken));
        AssertClean(request);
        Assert.Throws<HttpRequestException>(() => invoker.Send(request, TestContext.Current.CancellationToken));
        AssertClean(request);
    }

    [Fact]
    public void ASynchronousSendIsServed()
    {
        string? seen = null;
        using HttpMessageInvoker invoker = Invoker(Credentials, request =>
        {
            seen = request.RequestUri!.Query;
            return new HttpResponseMessage(HttpStatusCode.OK);
        });
        using HttpRequestMessage request = Asking.Request(HttpMethod.Get, "https://api.test/x");
        using HttpResponseMessage response = invoker.Send(request, TestContext.Current.CancellationToken);
        Assert.Equal("?apikey=" + EscapedKey, seen);
        AssertClean(request);
    }

    [Fact]
    public async Task NothingIsAddedWhereNothingIsGiven()
    {
        string? seen = null;
        using HttpMessageInvoker invoker = Invoker(new ApiCredentials(), request =>
        {
            Assert.Null(request.Headers.Authorization);
            seen = request.RequestUri!.AbsoluteUri;
            return new HttpResponseMessage(HttpStatusCode.OK);
        });
        using HttpRequestMessage request = Asking.Request(HttpMethod.Get, "https://api.test/x");
        using HttpResponseMessage response = await invoker.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal("https://api.test/x", seen);
    }

    [Fact]
    public async Task ACallbackIsAskedForEachRequest()
    {
        int calls = 0;
        List<string?> tokens = [];
        ApiCredentials rotating = ApiCredentials.FromCallback(async _ =>
        {
            await Task.Yield();
            return new ApiCredentials($"token{++calls}");
        });
        using HttpMessageInvoker invoker = Invoker(rotating, request =>
        {
            tokens.Add(request.Headers.Authorization?.Parameter);
            return new HttpResponseMessage(HttpStatusCode.OK);
        });
        using HttpRequestMessage request = Asking.Request(HttpMethod.Get, "https://api.test/x");
        for (int i = 0; i < 2; i++)
            (await invoker.SendAsync(request, TestContext.Current.CancellationToken)).Dispose();
        Assert.Equal(["token1", "token2"], tokens);
    }

    [Fact]
    public void ASynchronousSendDoesNotBlockOnACallback()
    {
        TaskCompletionSource<ApiCredentials> never = new();
        using HttpMessageInvoker invoker = Invoker(
            ApiCredentials.FromCallback(_ => new ValueTask<ApiCredentials>(never.Task)), static _ => new HttpResponseMessage(HttpStatusCode.OK));
        using HttpRequestMessage request = Asking.Request(HttpMethod.Get, "https://api.test/x");
        Assert.Throws<NotSupportedException>(() => invoker.Send(request, TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("")]
    [InlineData("a\r\nX-Injected: 1")]
    [InlineData("a b")]
    [InlineData("é")]
    public void ATokenThatIsNoHeaderValueIsRefusedWithoutBeingQuoted(string token)
    {
        ArgumentException exception = Assert.Throws<ArgumentException>(() => new ApiCredentials(token));
        Assert.True(token.Length == 0 || !exception.ToString().Contains(token, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    public async Task TheLastLineEndOfAFileIsNoPartOfASecret(string end)
    {
        using HttpMessageInvoker invoker = Invoker(new ApiCredentials("token" + end, "key" + end), static request =>
        {
            Assert.Equal(("Bearer token", "?apikey=key"), (request.Headers.Authorization!.ToString(), request.RequestUri!.Query));
            return new HttpResponseMessage(HttpStatusCode.OK);
        });
        using HttpRequestMessage request = Asking.Request(HttpMethod.Get, "https://api.test/x");
        (await invoker.SendAsync(request, TestContext.Current.CancellationToken)).Dispose();
        Assert.Throws<ArgumentException>(() => new ApiCredentials("token" + end + end));
        Assert.Throws<ArgumentException>(() => new ApiCredentials(end));
    }

    [Theory]
    [InlineData("")]
    [InlineData("a\nb")]
    [InlineData("a\0")]
    public void AnApiKeyWithControlsIsRefused(string key) => Assert.Throws<ArgumentException>(() => new ApiCredentials(apiKey: key));

    [Fact]
    public void NoTextSaysACredential()
    {
        Assert.Equal("ApiCredentials { Token = ***, ApiKey = *** }", Credentials.ToString());
        Assert.Equal("ApiCredentials { Token = none, ApiKey = *** }", new ApiCredentials(apiKey: "k").ToString());
        Assert.Equal("ApiCredentials { from a callback }", ApiCredentials.FromCallback(static _ => new(Credentials)).ToString());
    }

    private static HttpMessageInvoker Invoker(ApiCredentials credentials, Func<HttpRequestMessage, HttpResponseMessage> answer) =>
        new(new CredentialHandler(credentials, new StubHandler(answer)));

    private static void AssertClean(HttpRequestMessage request)
    {
        string text = $"{request} {request.RequestUri} {string.Join(' ', request.Options)}";
        Assert.DoesNotContain(Token, text, StringComparison.Ordinal);
        Assert.DoesNotContain("apikey", text, StringComparison.Ordinal);
        Assert.DoesNotContain(Key, text, StringComparison.Ordinal);
        Assert.Null(request.Headers.Authorization);
    }
}
