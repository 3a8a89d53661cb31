using System.Net;

namespace TirGen.Generators.Tests.Connection;

/// <summary>An operation on a server whose address only the caller knows.</summary>
public sealed class GivenServerTests
{
    private const string Agents = """
        openapi: 3.1.0
        info: { title: Agents, version: "1" }
        servers: [ { url: 'https://api.example' } ]
        paths:
          /agents: { get: { operationId: listAgents, responses: { "204": { description: ok } } } }
          /chat:
            post:
              operationId: chat
              servers: [ { url: 'https://{agent_url}', variables: { agent_url: { default: '{your-agent-url}' } } } ]
              responses: { "204": { description: ok } }
        """;

    [Theory]
    [InlineData("new() { AgentUrlAddress = new(\"https://one.agents.example/v1\") }", "await client.ChatAsync();", "https://one.agents.example/v1/chat")]
    [InlineData("new() { AgentUrlAddress = new(\"https://one.agents.example\") }", "await client.With(new TirGen.Http.ApiCall()).ChatAsync();", "https://one.agents.example/chat")]
    [InlineData("new()", "await client.ListAgentsAsync(); await client.With(new TirGen.Http.ApiCall()).ListAgentsAsync();", "https://api.example/agents https://api.example/agents")]
    [InlineData("new()", "await client.ChatAsync();", "ApiOptions.AgentUrlAddress is not set, and the document has no address for this operation.")]
    [InlineData("new()", "await client.With(new TirGen.Http.ApiCall()).ChatAsync();", "ApiOptions.AgentUrlAddress is not set, and the document has no address for this operation.")]
    [InlineData("new() { AgentUrlAddress = new(\"https://one.agents.example/?a=b\") }", "await client.ListAgentsAsync();", "AgentUrlAddress")]
    public async Task IsCalledWhereItsAddressIsGiven(string options, string calls, string expected)
    {
        List<string> asked = [];
        string found = await CompiledProgram.RunAsync(
            Agents,
            $$"""
            try { ApiClient client = new(http, {{options}}); {{calls}} return ""; }
            catch (System.Exception wrong) when (wrong is System.InvalidOperationException or System.ArgumentException) { return wrong.Message; }
            """,
            request =>
            {
                asked.Add(request.RequestUri!.AbsoluteUri);
                return new HttpResponseMessage(HttpStatusCode.NoContent);
            });

        Assert.Contains(expected, found.Length > 0 ? found : string.Join(' ', asked), StringComparison.Ordinal);
        Assert.Equal(found.Length > 0, asked.Count == 0);
    }
}
