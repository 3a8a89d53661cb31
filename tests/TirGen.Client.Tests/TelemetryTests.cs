using System.Collections.Concurrent;
using System.Diagnostics;
using TirGen.Client.Tests.Server;
using TirGen.Http;

namespace TirGen.Client.Tests;

/// <summary>One span for each call, by OpenTelemetry's conventions, without query and credential.</summary>
public sealed class TelemetryTests
{
    [Fact]
    public async Task ACallIsOneSpanWithTheTagsOfTheConventions()
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync("""{"message":"no"}""", 409);
        ConcurrentQueue<Activity> spans = new();
        using ActivityListener listener = new()
        {
            ShouldListenTo = static source => source.Name == ApiActivity.SourceName,
            Sample = static (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = spans.Enqueue,
        };
        ActivitySource.AddActivityListener(listener);

        ApiException failure = await Assert.ThrowsAsync<ApiException>(() => Clients.Create(server.Address).StopAsync(98_765));

        Activity span = spans.Single(s => Equals(s.GetTagItem("server.port"), server.Address.Port));
        Assert.Equal("PUT /serving/inference/{inference_id}/ Stop", span.DisplayName);
        Assert.Equal("Stop", span.GetTagItem("tirgen.operation"));
        Assert.Equal("PUT", span.GetTagItem("http.request.method"));
        Assert.Equal("/serving/inference/{inference_id}/", span.GetTagItem("url.template"));
        Assert.Equal(409, span.GetTagItem("http.response.status_code"));
        Assert.Equal(ActivityStatusCode.Error, span.Status);
        Assert.Equal("Stop", failure.Operation);
        Assert.Equal("PUT /serving/inference/98765/ (Stop) was answered with 409 (Conflict): no", failure.Message);
        Assert.DoesNotContain(span.TagObjects, static tag => tag.Value is string text && text.Contains("s3cr3t", StringComparison.Ordinal));
    }
}
