using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Quickstart.StandIn;

/// <summary>TIR's PUT operation on loopback. It shares no code with the client: it judges requests by the document alone.</summary>
internal sealed class StandInServer : IAsyncDisposable
{
    private const string BasePath = "/myaccount/api/v1/gpu";
    private readonly WebApplication _app;
    private readonly RequestCheck _check = RequestCheck.Load();
    private readonly ConcurrentQueue<string> _violations = new();

    private StandInServer(WebApplication app) => _app = app;

    /// <summary>What <c>--base-url</c> would be.</summary>
    public Uri Address { get; private set; } = null!;

    /// <summary>What was wrong with the requests so far.</summary>
    public IReadOnlyList<string> Violations => [.. _violations];

    public static async Task<StandInServer> StartAsync()
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        WebApplication app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        StandInServer server = new(app);
        app.Run(server.AnswerAsync);
        await app.StartAsync();
        string address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
        server.Address = new Uri(address + BasePath);
        return server;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        using JsonDocument body = await JsonDocument.ParseAsync(context.Request.Body);
        IReadOnlyList<string> violations = _check.Check(context.Request, BasePath, body.RootElement);
        foreach (string violation in violations)
        {
            _violations.Enqueue(violation);
        }

        context.Response.StatusCode = violations.Count == 0 ? 200 : 400;
        string action = body.RootElement.TryGetProperty("action", out JsonElement name) ? name.ToString() : "nothing";
        await context.Response.WriteAsJsonAsync(new
        {
            code = context.Response.StatusCode,
            data = violations.Count == 0 ? $"Accepted {action}" : null,
            errors = violations.Count == 0 ? (object)new { } : violations,
            message = violations.Count == 0 ? "Success" : "Bad request",
        });
    }
}
