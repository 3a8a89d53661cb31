using TirGen.Analyzers.Tests.Verifiers;

namespace TirGen.Analyzers.Tests.Usage;

/// <summary>Constants given to parameters are judged by the parameter's schema: at the call, in the URL's type, in the options.</summary>
public class ParameterTests
{
    [Theory]
    [InlineData("client.RestartReplicaAsync(4242, {|TIR2002:\"\"|})")]
    [InlineData("client.RestartReplicaAsync(4242, {|TIR2002:\".\"|})")]
    [InlineData("client.RestartReplicaAsync(4242, {|TIR2002:\"..\"|})")]
    [InlineData("client.RestartReplicaAsync(4242, {|TIR2002:string.Empty|})")]
    [InlineData("client.RestartReplicaAsync(replicaName: {|TIR2002:\"..\"|}, inferenceId: 4242)")]
    [InlineData("new RestartReplicaUrl { InferenceId = 1, ReplicaName = {|TIR2002:\"..\"|}, ProjectId = 1, Location = \"Delhi\" }")]
    [InlineData("new RestartReplicaUrl { InferenceId = 1, ReplicaName = \"a\", ProjectId = 1, Location = {|TIR2002:\"\"|} }")]
    [InlineData("new ModelEndpointsOptions { Location = {|TIR2002:\"\"|} }")]
    public Task IsReported(string expression) => RequestVerifier.Source(Source(expression));

    [Theory]
    [InlineData("client.RestartReplicaAsync(4242, \"...\")")]
    [InlineData("client.RestartReplicaAsync(4242, text)")]
    [InlineData("client.RestartReplicaAsync(4242, null!)")]
    [InlineData("new ModelEndpointsOptions { Location = \"Delhi\" }")]
    [InlineData("new ModelEndpointsOptions { Location = null }")]
    public Task IsNot(string expression) => RequestVerifier.Source(Source(expression));

    private static string Source(string expression) => $$"""
        class C
        {
            object M(ModelEndpointsClient client, string text) => {{expression}};
        }
        """;
}
