using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Tir.ModelEndpoints;
using TirGen.Client.Tests.Server;
using TirGen.Http;

namespace TirGen.Client.Tests;

/// <summary>No redirect is followed with a body or a credential, and the answer of another address is none.</summary>
public sealed class RedirectTests
{
    public static MatrixTheoryData<int, string> StatusesAndHandlers { get; } =
        new([300, 301, 302, 303, 304, 305, 307, 308], ["none", "sockets", "client", "wrapped"]);

    [Theory]
    [MemberData(nameof(StatusesAndHandlers))]
    public async Task TheInjectedClientFollowsNoneAndSaysWhereItLed(int status, string primary)
    {
        await using ScriptedServer other = await ScriptedServer.StartAsync(Clients.Success);
        await using ScriptedServer server = await ScriptedServer.StartAsync(context => Redirect(context, status, new Uri(other.Address, "/collect").ToString()));
        ServiceCollection services = new();
        IHttpClientBuilder builder = services.AddModelEndpointsClient(RegistrationTests.Configure(server.Address));
        _ = primary switch
        {
            "sockets" => builder.ConfigurePrimaryHttpMessageHandler(static () => new SocketsHttpHandler { AllowAutoRedirect = true }),
            "client" => builder.ConfigurePrimaryHttpMessageHandler(static () => new HttpClientHandler()),
            "wrapped" => builder.ConfigurePrimaryHttpMessageHandler(static () => new Pass(new Pass(new SocketsHttpHandler()))),
            _ => builder,
        };
        await using ServiceProvider provider = services.BuildServiceProvider();
        ModelEndpointsClient client = provider.GetRequiredService<ModelEndpointsClient>();

        foreach (Func<Task> call in (Func<Task>[])[() => client.StopAsync(1), () => client.GetEndpointAsync(1), () => client.DeleteEndpointAsync(1)])
        {
            ApiException exception = await Assert.ThrowsAsync<ApiException>(call);
            Assert.Equal((HttpStatusCode)status, exception.Status);
            Assert.Equal(new Uri(other.Address, "/collect"), exception.Location);
            Assert.Contains($"{other.Address.Port}/collect", exception.Message, StringComparison.Ordinal);
        }

        Assert.Empty(other.Seen);
        Assert.Equal(3, server.Seen.Count);
    }

    [Theory]
    [InlineData("/collect?key={0}#{0}", "/collect")]
    [InlineData("//me:{0}@elsewhere.example/{0}/x?apikey={0}", "http://elsewhere.example/***/x")]
    [InlineData("https://elsewhere.example/a%2Fb/{0}", "https://elsewhere.example/a%2Fb/***")]
    [InlineData("urn:{0}", null)]
    [InlineData("http://[", null)]
    [InlineData("", null)]
    public async Task TheTargetIsShownWithoutWhatMayBeASecret(string location, string? shown)
    {
        string sent = location.Replace("{0}", Uri.EscapeDataString(Clients.ApiKey), StringComparison.Ordinal);
        await using ScriptedServer server = await ScriptedServer.StartAsync(context => Redirect(context, 307, sent));
        using HttpClient http = new(new SocketsHttpHandler { AllowAutoRedirect = false });

        ApiException exception = await Assert.ThrowsAsync<ApiException>(() => Clients.Create(server.Address, http).StopAsync(1));

        if (shown is not null)
            Assert.Equal(new Uri(server.Address, shown), exception.Location);
        Assert.DoesNotContain("s3cr3t", $"{exception} {exception.Location}", StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(301, 200)]
    [InlineData(302, 200)]
    [InlineData(303, 200)]
    [InlineData(307, 200)]
    [InlineData(308, 200)]
    [InlineData(308, 404)]
    public async Task WhatAClientOfTheCallersFollowedIsNoAnswer(int status, int then)
    {
        await using ScriptedServer other = await ScriptedServer.StartAsync(Clients.Success, then);
        await using ScriptedServer server = await ScriptedServer.StartAsync(context => Redirect(context, status, other.Address + "/collect"));
        ModelEndpointsClient client = Clients.Create(server.Address);

        foreach (Func<Task> call in (Func<Task>[])[() => client.StopAsync(1), () => client.GetEndpointAsync(1)])
        {
            ApiException exception = await Assert.ThrowsAsync<ApiException>(call);
            Assert.Contains("AllowAutoRedirect", exception.Message, StringComparison.Ordinal);
        }

        Assert.All(other.Seen, static request => Assert.Equal(("", ""), (request.Authorization, request.Query)));
    }

    [Fact]
    public async Task AnotherHostForTheSameRequestIsNoRedirect()
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync(Clients.Success);
        using HttpClient http = new(new Rehost(server.Address.Port, new SocketsHttpHandler()));

        Assert.Equal("Success", (await Clients.Create(new Uri("http://logical-name:1/base"), http).StopAsync(1)).Message);
    }

    private static Task Redirect(HttpContext context, int status, string location)
    {
        context.Response.StatusCode = status;
        context.Response.Headers.Location = location;
        return Task.CompletedTask;
    }

    private sealed class Pass(HttpMessageHandler inner) : DelegatingHandler(inner);

    private sealed class Rehost(int port, HttpMessageHandler inner) : DelegatingHandler(inner)
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            request.RequestUri = new UriBuilder(request.RequestUri!) { Host = "127.0.0.1", Port = port }.Uri;
            return base.SendAsync(request, cancellationToken);
        }
    }
}
