using System.Buffers;
using System.Net;
using System.Text;
using TirGen.Http;

namespace TirGen.Tests.Http;

public sealed class ReusableCallTests
{
    private const string Success = """{"code":200,"data":"done","errors":{},"message":"Success"}""";
    private static readonly Uri Address = new("https://api.test/v1/x/7/?project_id=1");
    private static readonly ApiOperation Put = new(HttpMethod.Put, "/x/{id}/", isRetrySafe: true);

    [Fact]
    public async Task EachCallSendsItsOwnBodyAndLength()
    {
        List<(string Body, long? Length)> sent = [];
        using HttpMessageInvoker http = new(new StubHandler(request => Answer(request, sent)));
        using ReusableCall call = new(http, Put, Address);

        foreach (string body in (string[])["{\"a\":1}", "{\"a\":1234}", "{\"a\":5}", "\"" + new string('x', 5000) + "\""])
        {
            call.BeginBody().Write(Encoding.UTF8.GetBytes(body));
            Assert.Equal(HttpStatusCode.OK, await call.SendAsync(TestContext.Current.CancellationToken));
            Assert.True(call.Answer.IsDataText("done"));
            Assert.Equal((body, body.Length), sent[^1]);
        }
    }

    [Fact]
    public async Task ThroughHttpClientAsWell()
    {
        using HttpClient http = new(new StubHandler(static request =>
        {
            Assert.True(request.IsRetrySafe());
            return new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent(Success) };
        }));
        using ReusableCall call = new(http, Put, Address);
        call.BeginBody().Write("{}"u8);
        await call.SendAsync(TestContext.Current.CancellationToken);
        Assert.Equal(Success, Encoding.UTF8.GetString(call.AnswerBytes));
    }

    [Fact]
    public async Task ACallWithoutBodyIsSentWithout()
    {
        using HttpMessageInvoker http = new(new StubHandler(static request =>
        {
            Assert.Null(request.Content);
            return new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent(Success) };
        }));
        using ReusableCall call = new(http, new ApiOperation(HttpMethod.Get, "/x/{id}/", isRetrySafe: true), Address);
        await call.SendAsync(TestContext.Current.CancellationToken);
        await call.SendAsync(TestContext.Current.CancellationToken);
        Assert.Equal(200, call.Answer.Code);
    }

    [Fact]
    public async Task ABodyIsNotSentTwice()
    {
        using HttpMessageInvoker http = new(new StubHandler(static _ => new HttpResponseMessage(HttpStatusCode.OK)));
        using ReusableCall call = new(http, Put, Address);
        call.BeginBody().Write("{}"u8);
        await call.SendAsync(TestContext.Current.CancellationToken);
        await Assert.ThrowsAsync<InvalidOperationException>(() => call.SendAsync(TestContext.Current.CancellationToken).AsTask());
    }

    [Fact]
    public async Task AnErrorIsTyped()
    {
        using HttpMessageInvoker http = new(new StubHandler(static _ => new HttpResponseMessage(HttpStatusCode.Conflict) { Content = new StringContent("""{"message":"no"}""") }));
        using ReusableCall call = new(http, Put, Address);
        call.BeginBody().Write("{}"u8);
        ApiException exception = await Assert.ThrowsAsync<ApiException>(() => call.SendAsync(TestContext.Current.CancellationToken).AsTask());
        Assert.Equal(("PUT", "/v1/x/7/", "no"), (exception.Method, exception.Path, exception.ApiMessage));
    }

    [Fact]
    public async Task WhatAFailedCallLeftBehindIsNotWrittenOver()
    {
        HttpContent? abandoned = null;
        bool fails = true;
        List<(string Body, long? Length)> sent = [];
        using HttpMessageInvoker http = new(new StubHandler(request =>
        {
            if (fails)
            {
                abandoned = request.Content;
                throw new HttpRequestException("no connection");
            }

            return Answer(request, sent);
        }));
        using ReusableCall call = new(http, Put, Address);
        call.BeginBody().Write("first"u8);
        await Assert.ThrowsAsync<HttpRequestException>(() => call.SendAsync(TestContext.Current.CancellationToken).AsTask());
        fails = false;
        call.BeginBody().Write("other"u8);
        await call.SendAsync(TestContext.Current.CancellationToken);
        Assert.Equal(("other", 5), Assert.Single(sent));
        Assert.Equal("first", await abandoned!.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task ASecondCallAtTheSameTimeIsRefused()
    {
        TaskCompletionSource<HttpResponseMessage> answer = new();
        using HttpMessageInvoker http = new(new WaitingHandler(answer.Task));
        using ReusableCall call = new(http, Put, Address);
        call.BeginBody().Write("{}"u8);
        ValueTask<HttpStatusCode> first = call.SendAsync(TestContext.Current.CancellationToken);
        Assert.Throws<InvalidOperationException>(call.BeginBody);
        await Assert.ThrowsAsync<InvalidOperationException>(() => call.SendAsync(TestContext.Current.CancellationToken).AsTask());
        answer.SetResult(new HttpResponseMessage(HttpStatusCode.Accepted));
        Assert.Equal(HttpStatusCode.Accepted, await first);
    }

    [Fact]
    public async Task WhoSendsABodyWhenItsCallIsOverGetsNone()
    {
        HttpContent? kept = null;
        using HttpMessageInvoker http = new(new StubHandler(request =>
        {
            kept = request.Content;
            return new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent(Success) };
        }));
        using ReusableCall call = new(http, Put, Address);
        call.BeginBody().Write("first"u8);
        await call.SendAsync(TestContext.Current.CancellationToken);
        call.BeginBody().Write("other"u8);
        HttpRequestException exception = await Assert.ThrowsAsync<HttpRequestException>(() => kept!.CopyToAsync(Stream.Null, TestContext.Current.CancellationToken));
        Assert.IsType<ObjectDisposedException>(exception.GetBaseException());
        Assert.ThrowsAny<Exception>(() => kept!.CopyTo(Stream.Null, null, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task ABodyThatIsStillBeingSentIsNotWrittenOver()
    {
        using SlowStream stream = new();
        Task? sending = null;
        using HttpMessageInvoker http = new(new StubHandler(request =>
        {
            sending ??= request.Content!.CopyToAsync(stream, TestContext.Current.CancellationToken);
            return new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent(Success) };
        }));
        using ReusableCall call = new(http, Put, Address);
        call.BeginBody().Write("first"u8);
        await call.SendAsync(TestContext.Current.CancellationToken);
        call.BeginBody().Write("other"u8);
        await call.SendAsync(TestContext.Current.CancellationToken);
        stream.Open.SetResult();
        await sending!;
        Assert.Equal("first", Encoding.UTF8.GetString(stream.ToArray()));
    }

    [Fact]
    public async Task DisposedWhileACallIsUnderWayItTakesTheAnswerBackOnce()
    {
        TaskCompletionSource<HttpResponseMessage> answer = new();
        using HttpMessageInvoker http = new(new WaitingHandler(answer.Task));
        ReusableCall call = new(http, Put, Address);
        call.BeginBody().Write("{}"u8);
        ValueTask<HttpStatusCode> sending = call.SendAsync(TestContext.Current.CancellationToken);
        call.Dispose();
        answer.SetResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent(Success) });
        Assert.Equal(HttpStatusCode.OK, await sending);
        Assert.True(call.AnswerBytes.IsEmpty);
        call.Dispose();
        Assert.Throws<ObjectDisposedException>(call.BeginBody);
        await Assert.ThrowsAsync<ObjectDisposedException>(() => call.SendAsync(TestContext.Current.CancellationToken).AsTask());
    }

    private static HttpResponseMessage Answer(HttpRequestMessage request, List<(string Body, long? Length)> sent)
    {
        using MemoryStream stream = new();
        request.Content!.CopyTo(stream, null, default);
        sent.Add((Encoding.UTF8.GetString(stream.ToArray()), request.Content.Headers.ContentLength));
        return new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent(Success) };
    }

    private sealed class SlowStream : MemoryStream
    {
        internal TaskCompletionSource Open { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            await Open.Task.WaitAsync(cancellationToken);
            Write(buffer.Span);
        }
    }

    private sealed class WaitingHandler(Task<HttpResponseMessage> answer) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) => answer;
    }
}
