using System.Net;
using System.Net.Http.Headers;
using System.Text;
using TirGen.Http;

namespace TirGen.Tests.Http;

public sealed class ApiExceptionTests
{
    [Fact]
    public async Task TheEnvelopeIsRead()
    {
        ApiException exception = await Read("""{"code": 412, "data": {}, "errors": {"name": ["taken"]}, "message": "Precondition failed"}""");
        Assert.Equal(HttpStatusCode.Conflict, exception.Status);
        Assert.Equal(412, exception.Code);
        Assert.Equal("Precondition failed", exception.ApiMessage);
        Assert.Equal("""{"name":["taken"]}""", exception.Errors.ToString());
        Assert.Equal("PUT /v1/x/ was answered with 409 (Conflict): Precondition failed", exception.Message);
    }

    [Theory]
    [InlineData("""{"error":"a"}""", "a")]
    [InlineData("""{"detail":"a","description":"b"}""", "a")]
    [InlineData("""{"description":"b"}""", "b")]
    [InlineData("""{"errors":"c"}""", "c")]
    [InlineData("""{"errors":["c","d"]}""", "c")]
    [InlineData("""{"Message":"m","error":{"code":1}}""", "m")]
    [InlineData("""{"error":{"message":"inner","type":"x"}}""", "inner")]
    [InlineData("""{"message":"","error":"second"}""", "second")]
    [InlineData("""{"message":null,"code":"not a number","errors":null}""", null)]
    [InlineData("""{"message":"\ud800","error":"second"}""", "\uFFFD")]
    [InlineData("""{"message":"a\udfff\ud83d\ude00\ud83d"}""", "a\uFFFD😀\uFFFD")]
    [InlineData("""{"message":"\\ud800 \\\udbff"}""", "\\ud800 \\\uFFFD")]
    [InlineData("""{"message":"cut \ud8""", null)]
    [InlineData("""{"type":"about:blank","title":"Out of credit","status":403}""", "Out of credit")]
    [InlineData("""{"title":"Out of credit","detail":"Balance is 30"}""", "Balance is 30")]
    [InlineData("""{"detail":[{"loc":["body","x"],"msg":"required","type":"missing"}]}""", "required")]
    [InlineData("""{"errors":[{"message":"from GraphQL"}]}""", "from GraphQL")]
    [InlineData("""{"errors":[{"status":"422","title":"t","detail":"from JSON:API"}]}""", "from JSON:API")]
    [InlineData("""{"error":{"error":{"error":{"error":"deep"}}}}""", "deep")]
    [InlineData("""{"error":{"error":{"error":{"error":{"error":"too deep"}}}}}""", null)]
    [InlineData("""{"message":{},"error":[],"detail":"a"}""", "a")]
    [InlineData("""{"code":99999999999,"message":"m"}""", "m")]
    [InlineData("""{"message":"said","data":{"cut":[1,2""", "said")]
    [InlineData("""{"message":"said",!!!""", "said")]
    [InlineData("""{"\ud800":1,"message":"m"}""", "m")]
    [InlineData("""{"message":"cut o""", null)]
    [InlineData("""["a"]""", null)]
    [InlineData("\"a\"", null)]
    [InlineData("<html><body>502 Bad Gateway</body></html>", null)]
    [InlineData("", null)]
    public async Task AnyShapeIsSurvived(string body, string? message)
    {
        ApiException exception = await Read(body);
        Assert.Equal(message, exception.ApiMessage);
        Assert.Equal(body, exception.Body);
        Assert.StartsWith("PUT /v1/x/ was answered with 409 (Conflict)", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"code":401}""", 401, "401")]
    [InlineData("""{"code":"401"}""", 401, "401")]
    [InlineData("""{"code":"invalid_key"}""", null, "invalid_key")]
    [InlineData("""{"error":{"code":"invalid_key","message":"m"}}""", null, "invalid_key")]
    [InlineData("""{"code":null,"error":{"code":7}}""", 7, "7")]
    [InlineData("""{"code":99999999999}""", null, "99999999999")]
    [InlineData("""{"code":{},"error":"e"}""", null, null)]
    public async Task ACodeMayBeATextOrStandInTheError(string body, int? code, string? text)
    {
        ApiException exception = await Read(body);
        Assert.Equal((code, text), (exception.Code, exception.ApiCode));
    }

    [Theory]
    [InlineData("utf-8", "utf-8", true)]
    [InlineData("utf-8", null, true)]
    [InlineData("utf-16", "utf-16", true)]
    [InlineData("utf-16", "utf-8", true)]
    [InlineData("utf-16", "utf-16", false)]
    [InlineData("utf-16", null, false)]
    [InlineData("utf-16BE", "nonsense", true)]
    [InlineData("utf-16BE", null, false)]
    [InlineData("utf-32", null, true)]
    [InlineData("utf-32", "utf-32", false)]
    [InlineData("utf-32BE", null, false)]
    [InlineData("iso-8859-1", "ISO-8859-1", false)]
    [InlineData("iso-8859-1", "\"iso-8859-1\"", false)]
    [InlineData("utf-8", "utf-16", false)]
    [InlineData("utf-8", "utf-7", false)]
    [InlineData("utf-8", "\"", false)]
    public async Task ABodyIsReadInItsEncoding(string encoding, string? charset, bool hasMark)
    {
        Encoding writer = Encoding.GetEncoding(encoding);
        using ByteArrayContent content = new([.. hasMark ? writer.GetPreamble() : [], .. writer.GetBytes("""{"message":"déjà vu"}""")]);
        content.Headers.TryAddWithoutValidation("Content-Type", charset is null ? "application/problem+json" : "application/json; charset=" + charset);

        ApiException exception = await Read(content);

        Assert.Equal(("""{"message":"déjà vu"}""", "déjà vu"), (exception.Body, exception.ApiMessage));
    }

    [Fact]
    public async Task ABodyThatItsHandlerCannotReadIsKeptSoFar()
    {
        await using BreakingStream stream = new("""{"message":"said","data":"""u8.ToArray(), static () => new InvalidDataException("broken block"));
        Assert.Equal("said", (await Read(new StreamContent(stream))).ApiMessage);
    }

    [Fact]
    public async Task ADetailThatIsNoTextCountsAsErrors()
    {
        ApiException exception = await Read("""{"detail":[{"loc":["body","x"],"msg":"required"}]}""");
        Assert.Equal("""[{"loc":["body","x"],"msg":"required"}]""", exception.Errors.ToString());
    }

    [Fact]
    public async Task BytesThatAreNoTextAreSurvived() =>
        Assert.Equal("\uFFFD\uFFFD{", (await Read(new ByteArrayContent([0xFF, 0xFF, (byte)'{']))).Body);

    [Fact]
    public async Task AnEndlessBodyIsCutOff()
    {
        await using EndlessStream stream = new();
        ApiException exception = await Read(new StreamContent(stream));
        Assert.Equal(ApiException.MaxBodyBytes, exception.Body!.Length);
        Assert.InRange(stream.Taken, ApiException.MaxBodyBytes, 2 * ApiException.MaxBodyBytes);
    }

    [Fact]
    public async Task ABodyThatBreaksOffIsKeptSoFar()
    {
        await using BreakingStream stream = new("""{"message":"said","data":"""u8.ToArray());
        ApiException exception = await Read(new StreamContent(stream));
        Assert.Equal("said", exception.ApiMessage);
        Assert.Equal("""{"message":"said","data":""", exception.Body);
    }

    [Fact]
    public async Task CancellationIsNoBrokenBody()
    {
        using CancellationTokenSource source = new();
        await source.CancelAsync();
        using HttpResponseMessage response = new(HttpStatusCode.Conflict) { Content = new StreamContent(new EndlessStream()) };
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => ApiException.FromResponseAsync(response, "PUT", "/x", source.Token));
    }

    [Fact]
    public async Task RetryAfterIsADelay()
    {
        DateTimeOffset now = new(2026, 11, 23, 12, 0, 0, TimeSpan.Zero);
        Assert.Equal(TimeSpan.FromSeconds(7), (await Read("", static headers => headers.RetryAfter = new(TimeSpan.FromSeconds(7)))).RetryAfter);
        Assert.Equal(TimeSpan.FromSeconds(90), (await Read("", headers => (headers.Date, headers.RetryAfter) = (now, new(now.AddSeconds(90))))).RetryAfter);
        Assert.Equal(ApiException.MaxRetryAfter, (await Read("", static headers => headers.RetryAfter = new(TimeSpan.FromSeconds(int.MaxValue)))).RetryAfter);
        Assert.Equal(ApiException.MaxRetryAfter, (await Read("", static headers => headers.RetryAfter = new(DateTimeOffset.MaxValue))).RetryAfter);
        Assert.Equal(TimeSpan.Zero, (await Read("", static headers => headers.RetryAfter = new(DateTimeOffset.MinValue))).RetryAfter);
        Assert.Null((await Read("", static headers => headers.TryAddWithoutValidation("Retry-After", "-5"))).RetryAfter);
        Assert.Null((await Read("", static headers => headers.TryAddWithoutValidation("Retry-After", "99999999999999"))).RetryAfter);
        Assert.Equal(TimeSpan.Zero, (await Read("", headers => (headers.Date, headers.RetryAfter) = (now, new(now.AddSeconds(-90))))).RetryAfter);
        Assert.Null((await Read("")).RetryAfter);
    }

    [Fact]
    public async Task AServerCannotWriteLinesIntoALog()
    {
        ApiException exception = await Read("""{"message":"first\r\nsecond\u001b[31m"}""");
        Assert.EndsWith(": first  second [31m", exception.Message, StringComparison.Ordinal);
        Assert.InRange((await Read($$"""{"message":"{{new string('x', 5000)}}"}""")).Message.Length, 512, 700);
    }

    [Theory]
    [InlineData("/v1/x/?apikey=secret-key&a=b")]
    [InlineData("/v1/x/#secret-key")]
    public void AQueryIsCutOff(string path) => Assert.Equal("/v1/x/", new ApiException(HttpStatusCode.Conflict, "PUT", path).Path);

    [Fact]
    public async Task ACredentialThatTheServerEchoesIsBlanked()
    {
        const string token = "tok-5f2e9c", key = "key/123 4";
        using HttpMessageInvoker invoker = new(new CredentialHandler(new ApiCredentials(token, key), new StubHandler(static request =>
            new HttpResponseMessage(HttpStatusCode.NotFound)
            {
                Content = new StringContent(
                    $$"""{"message":"Cannot PUT {{request.RequestUri!.AbsoluteUri}}","errors":["{{request.Headers.Authorization}}","key/123 4","key%2f123%204"]}"""),
            })));
        using HttpRequestMessage request = Asking.Request(HttpMethod.Put, "https://api.test/v1/x/?project_id=1");
        using HttpResponseMessage response = await invoker.SendAsync(request, TestContext.Current.CancellationToken);
        ApiException exception = await ApiException.FromResponseAsync(response, "PUT", "/v1/x/?apikey=key%2F123%204", TestContext.Current.CancellationToken);
        Assert.Equal("Cannot PUT https://api.test/v1/x/?project_id=1&apikey=***", exception.ApiMessage);
        Assert.Equal("""["Bearer ***","***","***"]""", exception.Errors.ToString());
        string text = $"{exception} {exception.Body} {exception.ApiMessage} {exception.Errors} {exception.Path}";
        foreach (string secret in new[] { token, key, "key%2F123%204", "key%2f123%204" })
            Assert.DoesNotContain(secret, text, StringComparison.Ordinal);
    }

    private static Task<ApiException> Read(string body, Action<HttpResponseHeaders>? headers = null) =>
        Read(new ByteArrayContent(Encoding.UTF8.GetBytes(body)), headers);

    private static async Task<ApiException> Read(HttpContent content, Action<HttpResponseHeaders>? headers = null)
    {
        using HttpResponseMessage response = new(HttpStatusCode.Conflict) { Content = content };
        headers?.Invoke(response.Headers);
        return await ApiException.FromResponseAsync(response, "PUT", "/v1/x/", TestContext.Current.CancellationToken);
    }

    private class EndlessStream : MemoryStream
    {
        internal long Taken { get; private set; }

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            cancellationToken.ThrowIfCancellationRequested();
            await Task.Yield();
            buffer.Span.Fill((byte)'x');
            Taken += buffer.Length;
            return buffer.Length;
        }
    }

    private sealed class BreakingStream(byte[] start, Func<Exception>? fault = null) : MemoryStream(start)
    {
        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            int read = await base.ReadAsync(buffer, cancellationToken);
            return read > 0 ? read : throw fault?.Invoke() ?? new IOException("connection reset");
        }
    }
}
