using System.Net;
using TirGen.Client.Tests.Server;
using TirGen.Http;

namespace TirGen.Client.Tests;

/// <summary>
/// Every operation against a server that was not written for these tests: the address in TIRGEN_MOCK_SERVER, where a mock server checks each request by the
/// document on its own (<c>.ci/prism.sh</c>). Without an address, a server in this process answers.
/// </summary>
public sealed class MockServerTests
{
    [Fact]
    public async Task EveryOperationIsAccepted()
    {
        await using ScriptedServer own = await ScriptedServer.StartAsync(Clients.Success);
        Uri address = Environment.GetEnvironmentVariable("TIRGEN_MOCK_SERVER") is { Length: > 0 } mock ? new Uri(mock) : own.Address;
        using HttpClient http = new();
        Dictionary<string, HttpStatusCode> refused = [];

        foreach (string operation in Operations.All.Select(static row => row.Data.Item1))
        {
            try
            {
                await Operations.Call(operation, Clients.Create(address, http));
            }
            catch (ApiException exception)
            {
                refused.Add(operation, exception.Status);
            }
        }

        Assert.Empty(refused);
    }
}
