using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Tir.ModelEndpoints;
using TirGen.Client.Tests.Capture;
using TirGen.Client.Tests.Server;
using TirGen.Http;

namespace TirGen.Client.Tests;

/// <summary>
/// Every operation with every outcome, under a capture of logs, spans, metrics, diagnostic listeners, event sources and exceptions: nothing of it holds the
/// token or the API key.
/// </summary>
public sealed class SecretTests
{
    // Its own: other tests of this process run at the same time, and some of them show theirs.
    // Others for each test: what the runtime says late of an earlier one's connection is not this one's.
    private readonly string _mark = "h1dden" + Guid.NewGuid().ToString("N")[..8];

    /// <summary>How a client is made.</summary>
    public enum Way
    {
        /// <summary>By the generated registration.</summary>
        Injected,

        /// <summary>Over an HTTP client whose innermost handler adds the credentials.</summary>
        OverCredentialHandler,

        /// <summary>Over any HTTP client. What is inside of that sees the credentials; the pages say so.</summary>
        OverAnyClient,
    }

    public static MatrixTheoryData<string, Way> OperationsAndWays { get; } = new(Operations.Names.Select(static row => row.Data), Enum.GetValues<Way>());

    [Theory]
    [MemberData(nameof(OperationsAndWays))]
    public async Task NothingThatIsRecordedHoldsACredential(string operation, Way way)
    {
        using Telemetry telemetry = new();
        using TextLog log = new();
        using Diagnostics diagnostics = new();
        List<string> texts = [];
        Func<HttpContext, Task>[] outcomes = [Succeed, Refuse, Echo, EchoAsJson, EchoInSuccess, Redirect, BreakOff];
        Func<HttpContext, Task> outcome = Succeed;
        await using ScriptedServer server = await ScriptedServer.StartAsync(context => outcome(context));
        SpyHandler spy = new();
        ServiceCollection services = new();
        services.AddLogging(builder => builder.AddProvider(log).SetMinimumLevel(LogLevel.Trace));
        services.AddModelEndpointsClient(options => Set(options, server.Address)).AddHttpMessageHandler(() => spy);
        await using ServiceProvider provider = services.BuildServiceProvider();
        using HttpClient http = way == Way.OverCredentialHandler
            ? new(new CredentialHandler(new ApiCredentials(Token, ApiKey), new SocketsHttpHandler()))
            : new(new SocketsHttpHandler { AllowAutoRedirect = false });
        ModelEndpointsOptions options = Set(new(), server.Address);
        if (way == Way.OverCredentialHandler)
            options.Credentials = new ApiCredentials();
        ModelEndpointsClient client = way == Way.Injected ? provider.GetRequiredService<ModelEndpointsClient>() : new(http, options);

        foreach (Func<HttpContext, Task> next in outcomes)
        {
            outcome = next;
            try
            {
                await Operations.Call(operation, client);
            }
            catch (Exception exception) when (exception is ApiException or HttpRequestException)
            {
                texts.AddRange(TextsOf(exception));
            }
        }

        texts.AddRange([$"{client}", $"{options}", $"{new ApiCredentials(Token, ApiKey)}", .. spy.Texts]);
        // Both sides are there: the secrets were sent, and no capture is empty.
        Assert.All(server.Seen, request => Assert.Equal("Bearer " + Token, request.Authorization));
        Assert.Equal(outcomes.Length, server.Seen.Count);
        Assert.Contains(texts, static text => text.Contains("***", StringComparison.Ordinal));
        Assert.Contains(telemetry.Spans, static span => span.StartsWith(ApiActivity.SourceName, StringComparison.Ordinal));
        Assert.Contains(telemetry.Measurements, static measurement => measurement.Contains("http.client.request.duration", StringComparison.Ordinal));
        Assert.Contains(diagnostics.Lines, static line => line.StartsWith("System.Net.Http RequestStart", StringComparison.Ordinal));
        Assert.True(way != Way.Injected || (spy.Texts.Count > 0 && log.Lines.Any(static line => line.Contains("HTTP", StringComparison.Ordinal))));
        // Without this, the page could say less.
        Assert.Equal(way == Way.OverAnyClient, diagnostics.Lines.Any(line => Secrets.Any(secret => line.Contains(secret, StringComparison.Ordinal))));
        IEnumerable<string> seen = way == Way.OverAnyClient ? [] : diagnostics.Lines;
        foreach (string secret in Secrets)
        {
            Assert.DoesNotContain([.. texts, .. log.Lines, .. telemetry.Spans, .. telemetry.Measurements, .. seen], text => text.Contains(secret, StringComparison.OrdinalIgnoreCase));
        }
    }

    [Fact]
    public async Task TheSourcesThatTheRuntimeKeepsForItselfSeeTheWireAlone()
    {
        using Diagnostics diagnostics = new(hasInternals: true);
        await using ScriptedServer server = await ScriptedServer.StartAsync(Clients.Success);
        using HttpClient http = new(new CredentialHandler(new ApiCredentials(Token, ApiKey), new SocketsHttpHandler()));
        ModelEndpointsOptions options = Set(new(), server.Address);
        options.Credentials = new ApiCredentials();

        await new ModelEndpointsClient(http, options).StopAsync(1);

        // The bytes as they go over a connection without TLS; all else is silent.
        Assert.Contains(diagnostics.Lines, static line => line.StartsWith("Private.InternalDiagnostics.System.Net.Http", StringComparison.Ordinal));
        Assert.DoesNotContain(
            diagnostics.Lines.Where(static line => !line.StartsWith("Private.InternalDiagnostics.System.Net.Sockets DumpBuffer", StringComparison.Ordinal)),
            line => Secrets.Any(secret => line.Contains(secret, StringComparison.Ordinal)));
    }

    private string Token => _mark + "-t0ken-value";

    private string ApiKey => _mark + " key/v=lue";

    private IEnumerable<string> Secrets => [_mark, Token, ApiKey, Uri.EscapeDataString(ApiKey)];

    private ModelEndpointsOptions Set(ModelEndpointsOptions options, Uri address)
    {
        (options.BaseAddress, options.ProjectId, options.Location, options.Token, options.ApiKey) = (address, 1001, "Delhi", Token, ApiKey);
        return options;
    }

    private static IEnumerable<string> TextsOf(Exception exception)
    {
        for (Exception? part = exception; part is not null; part = part.InnerException)
        {
            yield return $"{part} {part.Message} {part.HelpLink} {part.Source}";
            if (part is ApiException answer)
                yield return $"{answer.Message} {answer.ApiMessage} {answer.Body} {answer.Errors} {answer.Path} {answer.Location}";
            foreach (System.Collections.DictionaryEntry entry in part.Data)
            {
                yield return $"{entry.Key} {entry.Value}";
            }
        }
    }

    private static Task Succeed(HttpContext context) => ScriptedServer.Json(context, Clients.Success);

    private static Task Refuse(HttpContext context) => ScriptedServer.Json(context, """{"message":"no"}""", 401);

    private Task Echo(HttpContext context)
    {
        context.Response.StatusCode = 404;
        return context.Response.WriteAsync($"Cannot {context.Request.Method} {context.Request.Path}{context.Request.QueryString} with {context.Request.Headers.Authorization} for {ApiKey}");
    }

    private Task EchoAsJson(HttpContext context) => ScriptedServer.Json(
        context, $$"""{"message":"bad key {{ApiKey.Replace("/", "\\/", StringComparison.Ordinal)}}","errors":["{{WebUtility.UrlEncode(ApiKey)}}","{{context.Request.Headers.Authorization}}"]}""", 403);

    private static Task EchoInSuccess(HttpContext context) => ScriptedServer.Json(context, $$"""["{{context.Request.Headers.Authorization}}", "{{context.Request.QueryString}}"]""");

    private static Task Redirect(HttpContext context)
    {
        context.Response.StatusCode = 308;
        context.Response.Headers.Location = $"http://other.example/{context.Request.QueryString}";
        return Task.CompletedTask;
    }

    private static async Task BreakOff(HttpContext context)
    {
        context.Response.ContentLength = 1000;
        await context.Response.WriteAsync("{\"code\":200,");
        await context.Response.Body.FlushAsync();
        context.Abort();
    }

    private sealed class SpyHandler : DelegatingHandler
    {
        public System.Collections.Concurrent.ConcurrentQueue<string> Texts { get; } = new();

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Note(request);
            try
            {
                HttpResponseMessage response = await base.SendAsync(request, cancellationToken);
                Texts.Enqueue($"{response} {response.RequestMessage?.RequestUri?.AbsoluteUri}");
                return response;
            }
            finally
            {
                Note(request);
            }
        }

        private void Note(HttpRequestMessage request) =>
            Texts.Enqueue($"{request} {request.RequestUri?.AbsoluteUri} {request.Headers} {request.Headers.Authorization} {string.Join(" ", request.Options)}");
    }
}
