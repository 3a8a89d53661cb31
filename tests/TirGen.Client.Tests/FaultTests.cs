using System.Net;
using Microsoft.AspNetCore.Http;
using Tir.ModelEndpoints;
using TirGen.Client.Tests.Server;
using TirGen.Http;

namespace TirGen.Client.Tests;

/// <summary>What can go wrong on the wire: each fault is one clear error, without a credential and without a second try.</summary>
public sealed class FaultTests
{
    [Theory]
    [InlineData(500, """{"code":500,"data":null,"errors":{"sku":["gone"]},"message":"SKU Inventory temporarily unavailable. Please try again"}""", "SKU Inventory temporarily unavailable")]
    [InlineData(401, """{"detail":"Invalid token."}""", "Invalid token.")]
    [InlineData(400, """{"error":"framework is mandatory"}""", "framework is mandatory")]
    [InlineData(502, "<html>Bad gateway</html>", "502")]
    [InlineData(503, "", "503")]
    [InlineData(404, "[1,2", "404")]
    public async Task AnErrorStatusSaysWhatTheServerSaid(int status, string body, string expected)
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync(body, status);

        ApiException exception = await Assert.ThrowsAsync<ApiException>(() => Clients.Create(server.Address).RestartAsync(7));

        Assert.Equal((HttpStatusCode)status, exception.Status);
        Assert.Equal(("PUT", "/serving/inference/7/"), (exception.Method, exception.Path));
        Assert.Contains(expected, exception.Message, StringComparison.Ordinal);
        AssertHidesCredentials(exception);
        Assert.Single(server.Seen);
    }

    [Fact]
    public async Task TooManyRequestsSaysWhenToComeBack()
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync(static context =>
        {
            context.Response.Headers.RetryAfter = "17";
            return ScriptedServer.Json(context, """{"message":"slow down"}""", 429);
        });

        ApiException exception = await Assert.ThrowsAsync<ApiException>(() => Clients.Create(server.Address).StopAsync(7));

        Assert.Equal(TimeSpan.FromSeconds(17), exception.RetryAfter);
        Assert.Single(server.Seen);
    }

    [Theory]
    [InlineData("this is no JSON")]
    [InlineData("null")]
    [InlineData("""{"code":200,"data":"x","mess""")]
    [InlineData("[]")]
    public async Task ASuccessThatIsNoAnswerIsAnError(string body)
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync(body);

        ApiException exception = await Assert.ThrowsAsync<ApiException>(() => Clients.Create(server.Address).RestartAsync(7));

        Assert.Equal(HttpStatusCode.OK, exception.Status);
        Assert.Contains("ActionEnvelope", exception.Message, StringComparison.Ordinal);
        AssertHidesCredentials(exception);
    }

    [Fact]
    public async Task AnErrorBodyOf100MegabytesIsReadOnlyInPart()
    {
        byte[] chunk = new byte[1024 * 1024];
        Array.Fill(chunk, (byte)'x');
        await using ScriptedServer server = await ScriptedServer.StartAsync(async context =>
        {
            context.Response.StatusCode = 500;
            for (int i = 0; i < 100 && !context.RequestAborted.IsCancellationRequested; i++)
            {
                await context.Response.Body.WriteAsync(chunk, context.RequestAborted);
            }
        });

        ApiException exception = await Assert.ThrowsAsync<ApiException>(() => Clients.Create(server.Address).RestartAsync(7));

        Assert.InRange(exception.Body!.Length, 1, ApiException.MaxBodyBytes + 100);
    }

    [Fact]
    public async Task AnAnswerOf100MegabytesIsRefused()
    {
        byte[] chunk = new byte[1024 * 1024];
        Array.Fill(chunk, (byte)' ');
        await using ScriptedServer server = await ScriptedServer.StartAsync(async context =>
        {
            for (int i = 0; i < 100 && !context.RequestAborted.IsCancellationRequested; i++)
            {
                await context.Response.Body.WriteAsync(chunk);
            }
        });

        ApiException exception = await Assert.ThrowsAsync<ApiException>(() => Clients.Create(server.Address).RestartAsync(7));

        Assert.Contains($"{ApiTransport.MaxAnswerBytes} bytes", exception.Message, StringComparison.Ordinal);
        Assert.Equal(ApiException.MaxBodyBytes, exception.Body!.Length);
    }

    [Fact]
    public async Task AConnectionThatBreaksInTheBodyIsATransportError()
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync(Break);

        HttpRequestException exception = await Assert.ThrowsAsync<HttpRequestException>(() => Clients.Create(server.Address).RestartAsync(7));

        AssertHidesCredentials(exception);
        Assert.Single(server.Seen);
    }

    [Fact]
    public async Task AServerThatIsNotThereIsATransportError()
    {
        HttpRequestException exception = await Assert.ThrowsAsync<HttpRequestException>(() => Clients.Create(new Uri("http://127.0.0.1:1/")).RestartAsync(7));

        AssertHidesCredentials(exception);
    }

    [Fact]
    public async Task ATimeoutEndsTheCall()
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync(static context => Task.Delay(Timeout.Infinite, context.RequestAborted));
        using HttpClient http = new() { Timeout = TimeSpan.FromMilliseconds(200) };

        TaskCanceledException exception = await Assert.ThrowsAsync<TaskCanceledException>(() => Clients.Create(server.Address, http).RestartAsync(7));

        Assert.IsType<TimeoutException>(exception.InnerException);
        AssertHidesCredentials(exception);
    }

    [Fact]
    public async Task ATimeoutHoldsForTheBodyToo()
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync(Trickle);
        using HttpClient http = new() { Timeout = TimeSpan.FromMilliseconds(300) };

        TaskCanceledException exception = await Assert.ThrowsAsync<TaskCanceledException>(() => Clients.Create(server.Address, http).RestartAsync(7));

        Assert.IsType<TimeoutException>(exception.InnerException);
    }

    [Fact]
    public async Task AnErrorWhoseBodyNeverEndsIsToldWithWhatCame()
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync(static context =>
        {
            context.Response.StatusCode = 500;
            return Trickle(context);
        });
        using HttpClient http = new() { Timeout = TimeSpan.FromMilliseconds(300) };

        ApiException exception = await Assert.ThrowsAsync<ApiException>(() => Clients.Create(server.Address, http).RestartAsync(7));

        Assert.Equal(HttpStatusCode.InternalServerError, exception.Status);
        Assert.StartsWith("{\"message\":", exception.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task NoFaultKeepsItsConnection()
    {
        int calls = 0;
        await using ScriptedServer server = await ScriptedServer.StartAsync(context => (calls++ % 6) switch
        {
            0 => ScriptedServer.Json(context, """{"message":"no"}""", 500),
            1 => ScriptedServer.Json(context, "no JSON"),
            2 => Trickle(context),
            3 => Break(context),
            4 => ScriptedServer.Json(context, new string(' ', 200_000), 503),
            _ => ScriptedServer.Json(context, Clients.Success),
        });
        // What is left of an answer is read for a while, so that its connection can be used again; then the connection is closed.
        using HttpClient http = new(new SocketsHttpHandler { MaxConnectionsPerServer = 1, ResponseDrainTimeout = TimeSpan.FromMilliseconds(50) }) { Timeout = TimeSpan.FromSeconds(1) };
        ModelEndpointsClient client = Clients.Create(server.Address, http);

        for (int round = 0; round < 3; round++)
        {
            for (int fault = 0; fault < 5; fault++)
            {
                await Assert.ThrowsAnyAsync<Exception>(() => client.RestartAsync(7));
            }

            Assert.Equal("Success", (await client.RestartAsync(7)).Message);
        }

        Assert.Equal(18, server.Seen.Count);
    }

    [Fact]
    public async Task ACancelledCallEndsAtOnce()
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync(static async context =>
        {
            await context.Response.WriteAsync("{");
            await context.Response.Body.FlushAsync();
            await Task.Delay(Timeout.Infinite, context.RequestAborted);
        });
        using CancellationTokenSource source = new(TimeSpan.FromMilliseconds(200));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Clients.Create(server.Address).RestartAsync(7, source.Token));
    }

    [Fact]
    public async Task AWrongContentTypeDoesNotHideAnAnswer()
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync(static context =>
        {
            context.Response.ContentType = "text/html; charset=latin-1";
            return context.Response.WriteAsync(Clients.Success);
        });

        Assert.Equal("Success", (await Clients.Create(server.Address).RestartAsync(7)).Message);
    }

    /// <summary>A byte now and then, and no end.</summary>
    private static async Task Trickle(HttpContext context)
    {
        await context.Response.WriteAsync("{\"message\":");
        while (!context.RequestAborted.IsCancellationRequested)
        {
            await context.Response.WriteAsync(" ");
            await context.Response.Body.FlushAsync();
            await Task.Delay(20);
        }
    }

    private static async Task Break(HttpContext context)
    {
        context.Response.ContentLength = 1000;
        await context.Response.WriteAsync("{\"code\":200,");
        await context.Response.Body.FlushAsync();
        context.Abort();
    }

    private static void AssertHidesCredentials(Exception exception)
    {
        string text = exception.ToString();
        Assert.DoesNotContain(Clients.Token, text, StringComparison.Ordinal);
        Assert.DoesNotContain(Clients.ApiKey, text, StringComparison.Ordinal);
        Assert.DoesNotContain(Uri.EscapeDataString(Clients.ApiKey), text, StringComparison.Ordinal);
    }
}
