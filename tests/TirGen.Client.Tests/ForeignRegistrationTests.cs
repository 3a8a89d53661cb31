using Foreign.ModelEndpoints;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using TirGen.Client.Tests.Server;
using TirClient = Tir.ModelEndpoints.ModelEndpointsClient;
using TirServices = Tir.ModelEndpoints.ModelEndpointsServiceCollectionExtensions;

namespace TirGen.Client.Tests;

/// <summary>The registration of another document: options of every kind, one of two credentials, and a namespace that ends like another.</summary>
public sealed class ForeignRegistrationTests
{
    [Fact]
    public async Task OptionsOfEveryKindComeFromASection()
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync("{}");
        ServiceCollection services = new();
        services.AddModelEndpointsClient(Section(
            ("BaseAddress", server.Address.ToString()), ("Mode", "very-fast"), ("Zone", "beyond"), ("Level", "2"), ("Dry", "true"), ("Rate", "0.5"),
            ("Since", "2026-11-29"), ("At", "2026-11-29T08:00:00Z"), ("Trace", "0a0a0a0a-0000-4000-8000-000000000000"), ("ApiKey", "key")));
        await using ServiceProvider provider = services.BuildServiceProvider();

        await provider.GetRequiredService<ModelEndpointsClient>().AddThingAsync(new() { Name = "a" });

        Assert.Equal(
            "?mode=very-fast&zone=beyond&level=2&dry=true&rate=0.5&since=2026-11-29&at=2026-11-29T08%3A00%3A00%2B00%3A00&trace=0a0a0a0a-0000-4000-8000-000000000000&appid=key",
            Assert.Single(server.Seen).Query);
    }

    [Theory]
    [InlineData("Mode", "VeryFast")]
    [InlineData("Level", "two")]
    [InlineData("Rate", "0,5,x")]
    [InlineData("Tags", "a")]
    public void ATextThatIsNoValueIsNamed(string key, string text)
    {
        ServiceCollection services = new();
        services.AddModelEndpointsClient(Section((key, text)));
        using ServiceProvider provider = services.BuildServiceProvider();

        Assert.Contains(key, Assert.Throws<ArgumentException>(() => provider.GetRequiredService<IStartupValidator>().Validate()).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, null, false)]
    [InlineData("token", null, true)]
    [InlineData(null, "key", true)]
    public void OneOfTwoCredentialsIsEnoughWhereTheDocumentSaysSo(string? token, string? key, bool isEnough)
    {
        ServiceCollection services = new();
        services.AddModelEndpointsClient(options => (options.BaseAddress, options.Mode, options.Token, options.ApiKey) = (new("http://localhost"), Mode.Slow, token, key));
        using ServiceProvider provider = services.BuildServiceProvider();
        IStartupValidator validator = provider.GetRequiredService<IStartupValidator>();

        if (isEnough)
            validator.Validate();
        else
            Assert.Contains("ApiKey or Token", Assert.Throws<OptionsValidationException>(validator.Validate).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("same")]
    public async Task TwoDocumentsUnderOneNameKeepTheirCredentialsApart(string? name)
    {
        await using ScriptedServer tir = await ScriptedServer.StartAsync(Clients.Success);
        await using ScriptedServer foreign = await ScriptedServer.StartAsync("{}");
        ServiceCollection services = new();
        Action<ModelEndpointsOptions> configure = options => (options.BaseAddress, options.Mode, options.ApiKey) = (foreign.Address, Mode.Slow, "foreign");
        _ = name is null ? services.AddModelEndpointsClient(configure) : services.AddModelEndpointsClient(name, configure);
        _ = name is null
            ? TirServices.AddModelEndpointsClient(services, RegistrationTests.Configure(tir.Address))
            : TirServices.AddModelEndpointsClient(services, name, RegistrationTests.Configure(tir.Address));
        await using ServiceProvider provider = services.BuildServiceProvider();

        await (name is null ? provider.GetRequiredService<ModelEndpointsClient>() : provider.GetRequiredKeyedService<ModelEndpointsClient>(name)).AddThingAsync(new());
        await (name is null ? provider.GetRequiredService<TirClient>() : provider.GetRequiredKeyedService<TirClient>(name)).StopAsync(1);

        SeenRequest request = Assert.Single(foreign.Seen);
        Assert.Equal(("", "?mode=slow&appid=foreign"), (request.Authorization, request.Query));
        Assert.Equal("Bearer " + Clients.Token, Assert.Single(tir.Seen).Authorization);
    }

    private static IConfiguration Section(params (string Key, string Text)[] entries) =>
        new ConfigurationBuilder().AddInMemoryCollection(entries.Select(static entry => KeyValuePair.Create(entry.Key, (string?)entry.Text))).Build();
}
