using System.Net;
using Tir.ModelEndpoints;

namespace TirGen.Generators.Tests.Validation;

/// <summary>The client sends nothing that breaks a rule of severity error, unless it is told to.</summary>
public sealed class ClientCheckTests
{
    [Fact]
    public async Task AnInvalidRequestIsNotSent()
    {
        using Recorder recorder = new();
        ApiValidationException exception = await Assert.ThrowsAsync<ApiValidationException>(() => Send(recorder, validate: true, min: 4));
        ApiViolation only = Assert.Single(exception.Violations);
        Assert.Equal("TIR2003", only.RuleId);
        Assert.Equal(0, recorder.Requests);
    }

    [Fact]
    public async Task ARequestWithWarningsIsSent()
    {
        using Recorder recorder = new();
        await Send(recorder, validate: true, min: 1);
        Assert.Equal(1, recorder.Requests);
    }

    [Fact]
    public async Task WithoutTheCheckAnInvalidRequestIsSent()
    {
        using Recorder recorder = new();
        await Send(recorder, validate: false, min: 4);
        Assert.Equal(1, recorder.Requests);
    }

    private static async Task Send(Recorder recorder, bool validate, int min)
    {
        using HttpClient http = new(recorder, disposeHandler: false);
        ModelEndpointsOptions options = new() { ProjectId = 1, Location = "Delhi", Token = "t", ApiKey = "k" };
        Assert.True(options.ValidateRequests);
        options.ValidateRequests = validate;
        await new ModelEndpointsClient(http, options).UpdateAutoScaleAsync(1, new() { AutoScalePolicy = new() { MinReplicas = min, MaxReplicas = 2 } });
    }

    private sealed class Recorder : HttpMessageHandler
    {
        public int Requests { get; private set; }

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Requests++;
            return Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent("""{"code":200,"message":"Success","errors":{},"data":"ok"}""", null, "application/json") });
        }
    }
}
