using System.Net;
using Foreign.Gate;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using TirGen.Client.Tests.Capture;
using TirGen.Client.Tests.Server;
using TirGen.Http;

namespace TirGen.Client.Tests;

/// <summary>The credentials of another document, over a connection: each where its scheme says, none where it is not asked for, and none in what is recorded.</summary>
public sealed class ForeignCredentialTests
{
    private const string Password = "h1dden pass:word";
    private const string Session = "h1dden;session";
    private const string Device = "h1dden-device";
    private const string Key = "h1dden/key";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task EachIsWhereItsSchemeSays(bool isInjected)
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync("{}");
        await using ServiceProvider provider = Services(server.Address);
        using HttpClient http = new(new SocketsHttpHandler());
        GateClient client = isInjected ? provider.GetRequiredService<GateClient>() : new(http, Set(new(), server.Address));

        await client.GetKeysAsync();
        await client.GetReportsAsync();
        await client.GetDevicesAsync();
        await client.GetHealthAsync();

        Assert.Equal(
            [
                ("?k=h1dden%2Fkey", null, null, null, null),
                ("", "Basic " + Convert.ToBase64String("me:h1dden pass:word"u8), null, null, "application/vnd.reports+json"),
                ("", null, "sid=h1dden%3Bsession", Device, null),
                ("", null, null, null, null),
            ],
            server.Seen.Select(static r => (r.Query, Of(r, "Authorization"), Of(r, "Cookie"), Of(r, "X-Device"), Of(r, "Accept"))));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task NothingThatIsRecordedHoldsOne(bool isInjected)
    {
        using Telemetry telemetry = new();
        using TextLog log = new();
        using Diagnostics diagnostics = new();
        List<string> texts = [];
        await using ScriptedServer server = await ScriptedServer.StartAsync(Echo);
        await using ServiceProvider provider = Services(server.Address, log);
        ApiCredentials credentials = new ApiCredentials(null).With("Key", Key).With("Session", Session).With("Device", Device).With("Login", new NetworkCredential("me", Password));
        using HttpClient http = new(new CredentialHandler(credentials, new SocketsHttpHandler()));
        GateClient client = isInjected ? provider.GetRequiredService<GateClient>() : new(http, new() { BaseAddress = server.Address });

        foreach (Func<Task> call in (Func<Task>[])[() => client.GetKeysAsync(), () => client.GetReportsAsync(), () => client.GetDevicesAsync()])
        {
            ApiException exception = await Assert.ThrowsAsync<ApiException>(call);
            Assert.Contains("***", exception.Body, StringComparison.Ordinal);
            texts.Add($"{exception} {exception.Body} {exception.ApiMessage} {exception.Errors}");
        }

        texts.AddRange([$"{credentials}", .. log.Lines, .. telemetry.Spans, .. telemetry.Measurements, .. diagnostics.Lines]);
        Assert.Equal("ApiCredentials { Token = none, ApiKey = none, Key = ***, Session = ***, Device = ***, Login = *** }", texts[3]);
        foreach (string secret in (string[])["h1dden", Convert.ToBase64String("me:h1dden pass:word"u8)])
        {
            Assert.DoesNotContain(texts, text => text.Contains(secret, StringComparison.OrdinalIgnoreCase));
        }
    }

    [Fact]
    public async Task WhatIsAskedForAndMissingIsNamedInsideOfEveryHandler()
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync("{}");
        ServiceCollection services = new();
        services.AddGateClient(options => (options.BaseAddress, options.Key) = (server.Address, Key));
        await using ServiceProvider provider = services.BuildServiceProvider();

        InvalidOperationException exception = await Assert.ThrowsAsync<InvalidOperationException>(() => provider.GetRequiredService<GateClient>().GetDevicesAsync());

        Assert.Contains("Session and Device", exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(Key, exception.ToString(), StringComparison.Ordinal);
        Assert.Empty(server.Seen);
    }

    [Fact]
    public async Task AllOfThemComeFromASection()
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync("{}");
        ServiceCollection services = new();
        services.AddGateClient(new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["BaseAddress"] = server.Address.ToString(),
            ["ElsewhereAddress"] = server.Address.ToString(),
            ["Key"] = Key,
            ["Login:UserName"] = "me",
            ["Login:Password"] = Password + "\n",
            ["Token"] = "granted",
        }).Build());
        await using ServiceProvider provider = services.BuildServiceProvider();
        GateClient client = provider.GetRequiredService<GateClient>();

        await client.GetReportsAsync();
        await client.GetElsewhereAsync();

        Assert.Equal(["Basic " + Convert.ToBase64String("me:h1dden pass:word"u8), "Bearer granted"], server.Seen.Select(static r => r.Authorization));
    }

    [Fact]
    public async Task AnAddressMayComeFromTheHttpClientOfTheFactory()
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync("{}");
        ServiceCollection services = new();
        services.AddGateClient(static options => options.Key = Key).ConfigureHttpClient(http => http.BaseAddress = server.Address);
        await using ServiceProvider provider = services.BuildServiceProvider();
        provider.GetRequiredService<IStartupValidator>().Validate();

        await provider.GetRequiredService<GateClient>().GetHealthAsync();

        Assert.Equal("/base/health", Assert.Single(server.Seen).Path);
    }

    [Fact]
    public void WithoutAnyAddressTheHostDoesNotStart()
    {
        ServiceCollection services = new();
        services.AddGateClient(static options => options.Key = Key);
        using ServiceProvider provider = services.BuildServiceProvider();

        OptionsValidationException exception = Assert.Throws<OptionsValidationException>(provider.GetRequiredService<IStartupValidator>().Validate);

        Assert.Contains("BaseAddress", exception.Message, StringComparison.Ordinal);
    }

    private static ServiceProvider Services(Uri address, TextLog? log = null)
    {
        ServiceCollection services = new();
        services.AddLogging(builder =>
        {
            builder.SetMinimumLevel(LogLevel.Trace);
            if (log is not null)
                builder.AddProvider(log);
        });
        services.AddGateClient(options => Set(options, address));
        return services.BuildServiceProvider();
    }

    private static GateOptions Set(GateOptions options, Uri address)
    {
        (options.BaseAddress, options.Key, options.Session, options.Device, options.Login) = (address, Key, Session, Device, new("me", Password));
        return options;
    }

    private static string? Of(SeenRequest request, string header) => request.Headers.GetValueOrDefault(header);

    private static Task Echo(HttpContext context)
    {
        HttpRequest request = context.Request;
        context.Response.StatusCode = 404;
        context.Response.Headers["X-Echo"] = $"{request.Headers["X-Device"]}{request.QueryString}";
        string user = request.Headers.Authorization.ToString() is { Length: > 6 } basic ? System.Text.Encoding.UTF8.GetString(Convert.FromBase64String(basic[6..])) : "";
        return context.Response.WriteAsync($"no {request.QueryString} {request.Headers.Authorization} {user} {request.Headers.Cookie} {request.Headers["X-Device"]}");
    }
}
