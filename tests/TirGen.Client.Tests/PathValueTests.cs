using Tir.ModelEndpoints;

namespace TirGen.Client.Tests;

/// <summary>A path value that would lead to another resource is refused before anything is sent.</summary>
public sealed class PathValueTests
{
    [Theory]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("..")]
    public async Task ASegmentThatLeadsElsewhereIsNotSent(string replica)
    {
        using HttpClient http = new(new Refusing());
        ModelEndpointsClient client = new(http, new ModelEndpointsOptions { ProjectId = 1, Location = "Delhi" });

        ArgumentException exception = await Assert.ThrowsAnyAsync<ArgumentException>(
            () => client.RestartReplicaAsync(4242, replica, TestContext.Current.CancellationToken));

        Assert.Equal("replica_name", exception.ParamName);
    }

    [Theory]
    [InlineData("...")]
    [InlineData(".a")]
    [InlineData("a/..")]
    public void AnyOtherTextIsOneSegment(string replica)
    {
        RestartReplicaUrl url = new() { InferenceId = 4242, ReplicaName = replica, ProjectId = 1, Location = "Delhi" };

        Assert.StartsWith($"/serving/inference/4242/replicas/{Uri.EscapeDataString(replica)}/?", url.ToString());
    }

    private sealed class Refusing : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            throw new InvalidOperationException($"{request.Method} {request.RequestUri} was sent.");
    }
}
