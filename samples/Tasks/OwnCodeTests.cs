using System.Net;

namespace Tasks;

/// <summary>A test of own code: a handler answers in TIR's place, and what would have been sent is looked at.</summary>
public sealed class OwnCodeTests : HttpMessageHandler
{
    private string _sent = "";

    [Fact]
    public async Task TheEndpointIsAskedToScale()
    {
        await AutoscaleByVllm.RunAsync(new(new HttpClient(this), new() { ProjectId = 1, Location = "Delhi", Token = "t", ApiKey = "k" }), 42);
        Assert.Contains("\"max_replicas\":8", _sent, StringComparison.Ordinal);
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        _sent = await request.Content!.ReadAsStringAsync(cancellationToken);
        return new(HttpStatusCode.OK) { Content = new StringContent("""{"code":200,"data":"Done","errors":{},"message":"Success"}""") };
    }
}
