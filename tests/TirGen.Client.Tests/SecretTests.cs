using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Tir.ModelEndpoints;
using TirGen.Client.Tests.Capture;
using TirGen.Client.Tests.Server;
using TirGen.Http;

namespace TirGen.Client.Tests;

/// <summary>Every operation with every outcome, under a log, span, metric and exception capture: nothing of it holds the token or the API key.</summary>
public sealed class SecretTests
{
    [Theory]
    [MemberData(nameof(Operations.Names), MemberType = typeof(Operations))]
    public async Task NothingThatIsRecordedHoldsACredential(string operation)
    {
        using Telemetry telemetry = new();
        using TextLog log = new();
        List<string> texts = [];
        Func<HttpContext, Task>[] outcomes = [Succeed, Refuse, Echo, EchoAsJson, EchoInSuccess, BreakOff];
        int call = 0;
        await using ScriptedServer server = await ScriptedServer.StartAsync(context => outcomes[call / 2](context));
        ServiceCollection services = new();
        services.AddLogging(builder => builder.AddProvider(log).SetMinimumLevel(LogLevel.Trace));
        services.AddModelEndpointsClient(RegistrationTests.Configure(server.Address));
        await using ServiceProvider provider = services.BuildServiceProvider();
        using HttpClient http = new();
        ModelEndpointsClient[] clients = [provider.GetRequiredService<ModelEndpointsClient>(), Clients.Create(server.Address, http)];

        for (; call < 2 * outcomes.Length; call++)
        {
            try
            {
                await Operations.Call(operation, clients[call % 2]);
            }
            catch (Exception exception) when (exception is ApiException or HttpRequestException)
            {
                texts.AddRange(TextsOf(exception));
            }
        }

        texts.AddRange([.. clients.Select(static client => $"{client}"), $"{Clients.Options(server.Address)}", $"{new ApiCredentials(Clients.Token, Clients.ApiKey)}"]);
        // Both sides are there: the secrets were sent, and the capture is no empty one.
        Assert.All(server.Seen, static request => Assert.Equal("Bearer " + Clients.Token, request.Authorization));
        Assert.Equal(2 * outcomes.Length, server.Seen.Count);
        Assert.Contains(texts, static text => text.Contains("***", StringComparison.Ordinal));
        Assert.Contains(log.Lines, static line => line.Contains("HTTP", StringComparison.Ordinal));
        Assert.Contains(telemetry.Spans, static span => span.StartsWith(ApiActivity.SourceName, StringComparison.Ordinal));
        Assert.Contains(telemetry.Measurements, static measurement => measurement.Contains("http.client.request.duration", StringComparison.Ordinal));
        foreach (string secret in Secrets)
        {
            Assert.DoesNotContain([.. texts, .. log.Lines, .. telemetry.Spans, .. telemetry.Measurements], text => text.Contains(secret, StringComparison.OrdinalIgnoreCase));
        }
    }

    private static IEnumerable<string> Secrets =>
    [
        Clients.Token, Clients.ApiKey, Uri.EscapeDataString(Clients.ApiKey), WebUtility.UrlEncode(Clients.ApiKey), Clients.ApiKey.Replace("/", "\\/", StringComparison.Ordinal),
    ];

    private static IEnumerable<string> TextsOf(Exception exception)
    {
        yield return exception.ToString();
        if (exception is ApiException answer)
            yield return $"{answer.Message} {answer.ApiMessage} {answer.Body} {answer.Errors} {answer.Path}";
        foreach (System.Collections.DictionaryEntry entry in exception.Data)
            yield return $"{entry.Key} {entry.Value}";
    }

    private static Task Succeed(HttpContext context) => ScriptedServer.Json(context, Clients.Success);

    private static Task Refuse(HttpContext context) => ScriptedServer.Json(context, """{"message":"no"}""", 401);

    private static Task Echo(HttpContext context)
    {
        context.Response.StatusCode = 404;
        return context.Response.WriteAsync($"Cannot {context.Request.Method} {context.Request.Path}{context.Request.QueryString} with {context.Request.Headers.Authorization} for {Clients.ApiKey}");
    }

    private static Task EchoAsJson(HttpContext context) => ScriptedServer.Json(
        context, $$"""{"message":"bad key {{Clients.ApiKey.Replace("/", "\\/", StringComparison.Ordinal)}}","errors":["{{WebUtility.UrlEncode(Clients.ApiKey)}}","{{context.Request.Headers.Authorization}}"]}""", 403);

    private static Task EchoInSuccess(HttpContext context) => ScriptedServer.Json(context, $$"""["{{context.Request.Headers.Authorization}}", "{{context.Request.QueryString}}"]""");

    private static async Task BreakOff(HttpContext context)
    {
        context.Response.ContentLength = 1000;
        await context.Response.WriteAsync("{\"code\":200,");
        await context.Response.Body.FlushAsync();
        context.Abort();
    }
}
