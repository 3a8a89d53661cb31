using Tir.ModelEndpoints;
using TirGen.Client.Tests.Server;

namespace TirGen.Client.Tests;

/// <summary>One client, and so one registration, serves several projects and locations.</summary>
public sealed class WithTests
{
    [Fact]
    public async Task AnotherProjectAndLocationOverTheSameConnection()
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync(static context => ScriptedServer.Json(context, Clients.Success));
        ModelEndpointsClient client = Clients.Create(server.Address);

        await client.With(projectId: 77, location: "Chennai").RestartAsync(7);
        await client.With(location: "Mumbai").RestartAsync(7);
        await client.RestartAsync(7);

        Assert.Contains("project_id=77", server.Seen[0].Query, StringComparison.Ordinal);
        Assert.Contains("location=Chennai", server.Seen[0].Query, StringComparison.Ordinal);
        Assert.DoesNotContain("project_id=77", server.Seen[1].Query, StringComparison.Ordinal);
        Assert.Contains("location=Mumbai", server.Seen[1].Query, StringComparison.Ordinal);
        Assert.DoesNotContain("Mumbai", server.Seen[2].Query, StringComparison.Ordinal);
        Assert.All(server.Seen, seen => Assert.Equal(server.Seen[2].Headers["Authorization"], seen.Headers["Authorization"]));
    }
}
