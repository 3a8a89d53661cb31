using System.Collections.Concurrent;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Http.Resilience;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Polly;
using Tir.ModelEndpoints;
using TirGen.Client.Tests.Capture;
using TirGen.Client.Tests.Server;
using TirGen.Http;

namespace TirGen.Client.Tests;

/// <summary>The client in a service collection: resolved, named, resilient, silent about credentials.</summary>
public sealed class RegistrationTests
{
    [Fact]
    public async Task TheClientIsResolvedAndItsCredentialsAreInnermost()
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync(Clients.Success);
        using TextLog log = new();
        SpyHandler spy = new();
        ServiceCollection services = new();
        services.AddLogging(builder => builder.AddProvider(log).SetMinimumLevel(LogLevel.Trace));
        services.AddModelEndpointsClient(Configure(server.Address))
            .AddHttpMessageHandler(() => spy)
            .ConfigurePrimaryHttpMessageHandler(static () => new SocketsHttpHandler());
        await using ServiceProvider provider = services.BuildServiceProvider();

        await provider.GetRequiredService<ModelEndpointsClient>().RestartAsync(7);

        SeenRequest request = Assert.Single(server.Seen);
        Assert.Equal("Bearer " + Clients.Token, request.Authorization);
        Assert.Contains("apikey=", request.Query, StringComparison.Ordinal);
        Assert.DoesNotContain("apikey", Assert.Single(spy.Uris), StringComparison.Ordinal);
        Assert.NotEmpty(log.Lines);
        Assert.DoesNotContain(log.Lines, static line => line.Contains(Clients.Token, StringComparison.Ordinal) || line.Contains("s3cr3t", StringComparison.Ordinal));
    }

    [Fact]
    public async Task NamedClientsKeepTheirOptionsApart()
    {
        await using ScriptedServer first = await ScriptedServer.StartAsync(Clients.Success);
        await using ScriptedServer second = await ScriptedServer.StartAsync(Clients.Success);
        ServiceCollection services = new();
        services.AddModelEndpointsClient("first", Configure(first.Address));
        services.AddModelEndpointsClient("second", Configure(second.Address));
        await using ServiceProvider provider = services.BuildServiceProvider();

        await provider.GetRequiredKeyedService<ModelEndpointsClient>("first").RestartAsync(1);
        await provider.GetRequiredKeyedService<ModelEndpointsClient>("second").RestartAsync(2);

        Assert.EndsWith("/1/", Assert.Single(first.Seen).Path, StringComparison.Ordinal);
        Assert.EndsWith("/2/", Assert.Single(second.Seen).Path, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ANamedClientDoesNotTakeThePlaceOfTheUnnamedOne()
    {
        await using ScriptedServer own = await ScriptedServer.StartAsync(Clients.Success);
        await using ScriptedServer other = await ScriptedServer.StartAsync(Clients.Success);
        ServiceCollection services = new();
        services.AddModelEndpointsClient(Configure(own.Address));
        services.AddModelEndpointsClient("chennai", Configure(other.Address));
        await using ServiceProvider provider = services.BuildServiceProvider();

        await provider.GetRequiredService<ModelEndpointsClient>().StopAsync(1);

        Assert.Single(own.Seen);
        Assert.Empty(other.Seen);
        Assert.Same(typeof(ModelEndpointsClient), provider.GetRequiredKeyedService<ModelEndpointsClient>("chennai").GetType());
    }

    [Fact]
    public void ANamedClientAloneIsNoUnnamedOne()
    {
        ServiceCollection services = new();
        services.AddModelEndpointsClient("chennai", Configure(new Uri("http://localhost")));
        using ServiceProvider provider = services.BuildServiceProvider();

        Assert.Null(provider.GetService<ModelEndpointsClient>());
        Assert.Throws<ArgumentException>(() => services.AddModelEndpointsClient(""));
    }

    [Fact]
    public async Task RegisteredTwiceItSendsItsCredentialsOnce()
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync(Clients.Success);
        ServiceCollection services = new();
        services.AddModelEndpointsClient(Configure(server.Address));
        services.AddModelEndpointsClient(static options => options.Location = "Chennai");
        await using ServiceProvider provider = services.BuildServiceProvider();

        await provider.GetRequiredService<ModelEndpointsClient>().StopAsync(1);

        string query = Assert.Single(server.Seen).Query;
        Assert.Equal(2, query.Split("apikey=").Length);
        Assert.Contains("location=Chennai", query, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task OptionsAreThoseOfTheOptionsPattern(bool isNamed)
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync(Clients.Success);
        ServiceCollection services = new();
        Action<ModelEndpointsOptions> configure = Configure(server.Address);
        if (isNamed)
        {
            services.Configure("chennai", configure);
            services.AddModelEndpointsClient("chennai");
            services.Configure<ModelEndpointsOptions>("chennai", static options => options.ActiveIam = 5);
        }
        else
        {
            services.Configure(configure);
            services.AddModelEndpointsClient();
            services.Configure<ModelEndpointsOptions>(static options => options.ActiveIam = 5);
        }

        await using ServiceProvider provider = services.BuildServiceProvider();
        provider.GetRequiredService<IStartupValidator>().Validate();

        await (isNamed ? provider.GetRequiredKeyedService<ModelEndpointsClient>("chennai") : provider.GetRequiredService<ModelEndpointsClient>()).StopAsync(1);

        Assert.Contains("active_iam=5", Assert.Single(server.Seen).Query, StringComparison.Ordinal);
    }

    [Fact]
    public async Task OptionsMayComeFromOtherServices()
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync(Clients.Success);
        ServiceCollection services = new();
        services.AddSingleton(server);
        services.AddModelEndpointsClient(static (provider, options) => Configure(provider.GetRequiredService<ScriptedServer>().Address)(options));
        services.AddModelEndpointsClient("chennai", static (provider, options) => Configure(provider.GetRequiredService<ScriptedServer>().Address)(options));
        await using ServiceProvider provider = services.BuildServiceProvider();

        await provider.GetRequiredService<ModelEndpointsClient>().StopAsync(1);
        await provider.GetRequiredKeyedService<ModelEndpointsClient>("chennai").StopAsync(2);

        Assert.Equal(2, server.Seen.Count);
    }

    [Fact]
    public async Task OptionsMayComeFromASectionOfTheConfiguration()
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync(Clients.Success);
        IConfiguration section = Section(
            ("BaseAddress", server.Address.ToString()), ("ProjectId", "1001"), ("location", "Delhi"), ("ActiveIam", ""), ("Token", "tok\n"), ("ApiKey", "key\r\n"), ("ValidateRequests", "false"));
        ServiceCollection services = new();
        services.AddModelEndpointsClient(section);
        services.AddModelEndpointsClient("chennai", section);
        await using ServiceProvider provider = services.BuildServiceProvider();

        await provider.GetRequiredService<ModelEndpointsClient>().StopAsync(1);
        await provider.GetRequiredKeyedService<ModelEndpointsClient>("chennai").StopAsync(2);

        Assert.All(server.Seen, static request => Assert.Equal(("Bearer tok", "?project_id=1001&location=Delhi&apikey=key"), (request.Authorization, request.Query)));
        Assert.False(provider.GetRequiredService<IOptionsMonitor<ModelEndpointsOptions>>().CurrentValue.ValidateRequests);
    }

    [Theory]
    [InlineData("ProjectId", "s3cr3t")]
    [InlineData("BaseAddress", "s3cr3t")]
    [InlineData("ValidateRequests", "s3cr3t")]
    [InlineData("BaseAddress", "https://me:s3cr3t@host.example/api?key=s3cr3t")]
    public void ATextThatIsNoValueIsNamedAndNotRepeated(string key, string text)
    {
        ServiceCollection services = new();
        services.AddModelEndpointsClient(Configure(new Uri("http://localhost")));
        services.AddModelEndpointsClient(Section((key, text)));
        using ServiceProvider provider = services.BuildServiceProvider();

        Exception exception = Assert.ThrowsAny<Exception>(() => provider.GetRequiredService<IStartupValidator>().Validate());

        Assert.Contains(key, exception.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("s3cr3t", exception.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ProjectId")]
    [InlineData("Location")]
    [InlineData("Token")]
    [InlineData("ApiKey")]
    public void MissingOptionsAreRefusedWithTheirNameWhenTheHostStarts(string missing)
    {
        foreach (string? name in (string?[])[null, "chennai"])
        {
            ServiceCollection services = new();
            Action<ModelEndpointsOptions> configure = options =>
            {
                Configure(new Uri("http://localhost"))(options);
                _ = missing switch
                {
                    "ProjectId" => (object?)(options.ProjectId = null),
                    "Location" => options.Location = null,
                    "Token" => options.Token = null,
                    _ => options.ApiKey = "",
                };
            };
            _ = name is null ? services.AddModelEndpointsClient(configure) : services.AddModelEndpointsClient(name, configure);
            using ServiceProvider provider = services.BuildServiceProvider();

            OptionsValidationException exception = Assert.Throws<OptionsValidationException>(() => provider.GetRequiredService<IStartupValidator>().Validate());

            Assert.Contains(missing, exception.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void ThatNoCredentialsAreSentIsSaidInWords()
    {
        ServiceCollection services = new();
        services.AddModelEndpointsClient(static options => (options.ProjectId, options.Location, options.Credentials) = (1, "Delhi", new ApiCredentials()));
        using ServiceProvider provider = services.BuildServiceProvider();

        provider.GetRequiredService<IStartupValidator>().Validate();
    }

    [Fact]
    public async Task OnlyWhatIsSafeToRepeatIsRetried()
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync("""{"message":"try again"}""", 503);
        ServiceCollection services = new();
        services.AddModelEndpointsClient(Configure(server.Address)).AddStandardResilienceHandler(static options =>
        {
            options.Retry.MaxRetryAttempts = 2;
            options.Retry.Delay = TimeSpan.Zero;
            options.Retry.ShouldHandle = static arguments => ValueTask.FromResult(
                HttpClientResiliencePredicates.IsTransient(arguments.Outcome) && arguments.Context.GetRequestMessage().IsRetrySafe());
        });
        await using ServiceProvider provider = services.BuildServiceProvider();
        ModelEndpointsClient client = provider.GetRequiredService<ModelEndpointsClient>();

        await Assert.ThrowsAsync<ApiException>(() => client.RestartAsync(1));
        await Assert.ThrowsAsync<ApiException>(() => client.UpdateAutoScaleAsync(2, new() { AutoScalePolicy = new() { MinReplicas = 1, MaxReplicas = 1 } }));

        Assert.Single(server.Seen, static request => request.Path.EndsWith("/1/", StringComparison.Ordinal));
        Assert.Equal(3, server.Seen.Count(static request => request.Path.EndsWith("/2/", StringComparison.Ordinal)));
        Assert.Single(server.Seen.Where(static request => request.Path.EndsWith("/2/", StringComparison.Ordinal)).Select(static request => request.Body).Distinct());
    }

    [Theory]
    [InlineData("reset before the answer")]
    [InlineData("reset inside the answer")]
    [InlineData("no answer in time")]
    [InlineData("no JSON")]
    public async Task ARestartIsSentOnceWhateverGoesWrong(string fault)
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync(async context =>
        {
            switch (fault)
            {
                case "reset before the answer":
                    context.Abort();
                    break;
                case "reset inside the answer":
                    context.Response.ContentLength = 1000;
                    await context.Response.WriteAsync("{\"code\":200,");
                    await context.Response.Body.FlushAsync();
                    context.Abort();
                    break;
                case "no answer in time":
                    await Task.Delay(Timeout.Infinite, context.RequestAborted);
                    break;
                default:
                    await context.Response.WriteAsync("<html>");
                    break;
            }
        });
        ServiceCollection services = new();
        services.AddModelEndpointsClient(Configure(server.Address)).AddStandardResilienceHandler(static options =>
        {
            options.Retry.MaxRetryAttempts = 2;
            options.Retry.Delay = TimeSpan.Zero;
            options.AttemptTimeout.Timeout = TimeSpan.FromMilliseconds(500);
            options.Retry.ShouldHandle = static arguments => ValueTask.FromResult(
                HttpClientResiliencePredicates.IsTransient(arguments.Outcome) && arguments.Context.GetRequestMessage().IsRetrySafe());
        });
        await using ServiceProvider provider = services.BuildServiceProvider();

        Exception exception = await Assert.ThrowsAnyAsync<Exception>(() => provider.GetRequiredService<ModelEndpointsClient>().RestartAsync(1));

        Assert.True(exception is ApiException or HttpRequestException or Polly.Timeout.TimeoutRejectedException, exception.ToString());
        Assert.Single(server.Seen);
    }

    [Fact]
    public async Task CredentialsFromACallbackAreAskedForEachCall()
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync(Clients.Success);
        int calls = 0;
        ModelEndpointsOptions options = Clients.Options(server.Address);
        options.Credentials = ApiCredentials.FromCallback(_ => ValueTask.FromResult(new ApiCredentials($"token-{++calls}", "key")));
        ModelEndpointsClient client = new(new HttpClient(), options);

        await client.RestartAsync(1);
        await client.RestartAsync(1);

        Assert.Equal(["Bearer token-1", "Bearer token-2"], server.Seen.Select(static request => request.Authorization));
    }

    internal static Action<ModelEndpointsOptions> Configure(Uri address) => options =>
    {
        ModelEndpointsOptions source = Clients.Options(address);
        options.BaseAddress = source.BaseAddress;
        options.ProjectId = source.ProjectId;
        options.Location = source.Location;
        options.Token = source.Token;
        options.ApiKey = source.ApiKey;
    };

    private static IConfiguration Section(params (string Key, string Text)[] entries) => new ConfigurationBuilder()
        .AddInMemoryCollection(entries.Select(static entry => KeyValuePair.Create("Tir:" + entry.Key, (string?)entry.Text)))
        .Build()
        .GetSection("Tir");

    private sealed class SpyHandler : DelegatingHandler
    {
        public ConcurrentQueue<string> Uris { get; } = new();

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Uris.Enqueue(request.RequestUri!.ToString());
            return await base.SendAsync(request, cancellationToken);
        }
    }
}
