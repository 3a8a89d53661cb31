using System.Buffers;
using System.Text;
using Tir.ModelEndpoints;

namespace TirGen.Generators.Tests.Builders;

/// <summary>Absent, null and value are three states, and <c>with</c> moves between them.</summary>
public sealed class PresenceTests
{
    [Fact]
    public void AMemberThatIsNotSetIsNotWritten() => Assert.Equal("""{"action":"patch"}""", Json(new PatchRequest()));

    [Fact]
    public void NullOfAUnionThatAdmitsNullIsWritten() => Assert.Equal("""{"action":"patch","model_id":null}""", Json(new PatchRequest { ModelId = null }));

    [Fact]
    public void NullOfAnotherMemberIsAbsent() => Assert.Equal("""{"action":"patch"}""", Json(new PatchRequest { Name = null, Replica = null, Framework = null, AutoScalePolicy = null }));

    [Fact]
    public void AnEmptyTextIsAValue() => Assert.Equal("""{"action":"patch","name":""}""", Json(new PatchRequest { Name = "" }));

    [Fact]
    public void AnEmptyListIsAValue() =>
        Assert.Equal(
            """{"action":"update_auto_scale","auto_scale_policy":{"min_replicas":1,"max_replicas":1,"rules":[]}}""",
            Json(new UpdateAutoScaleRequest { AutoScalePolicy = new() { MinReplicas = 1, MaxReplicas = 1, Rules = [] } }));

    [Fact]
    public void WithTakesAMemberBack() => Assert.Equal("""{"action":"patch","name":"n"}""", Json(new PatchRequest { Name = "n", Replica = 3 } with { Replica = null }));

    [Theory]
    [InlineData("300", "\"300\"")]
    [InlineData("", "\"\"")]
    public void ATextInAUnionStaysAText(string value, string json) =>
        Assert.Contains($"\"stability_period\":{json}", Json(Policy(value)), StringComparison.Ordinal);

    [Fact]
    public void ANumberInAUnionStaysANumber() => Assert.Contains("\"stability_period\":300", Json(Policy(300)), StringComparison.Ordinal);

    [Fact]
    public void AnOpenEnumTakesAnyText() =>
        Assert.Contains("\"async_destination_type\":\"queue\"", Json(new UpdateAsyncConfigurationRequest { AsyncEnabled = true, AsyncDestinationType = "queue" }), StringComparison.Ordinal);

    [Fact]
    public void ARecordStandsWhereABuilderIsExpected()
    {
        AutoScalePolicy read = new() { MinReplicas = 1, MaxReplicas = 4, Rules = [new() { Metric = ScalingMetric.Concurrency, Value = 9 }] };

        Assert.Equal(
            """{"action":"update_auto_scale","auto_scale_policy":{"min_replicas":1,"max_replicas":12,"rules":[{"metric":"concurrency","value":9}]}}""",
            Json(new UpdateAutoScaleRequest { AutoScalePolicy = read with { MaxReplicas = 12 } }));
    }

    private static UpdateAutoScaleRequest Policy(Seconds stability) => new() { AutoScalePolicy = new() { MinReplicas = 1, MaxReplicas = 1, StabilityPeriod = stability } };

    private static string Json(scoped in PatchRequest request)
    {
        ArrayBufferWriter<byte> output = new();
        request.WriteTo(output);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }

    private static string Json(scoped in UpdateAutoScaleRequest request)
    {
        ArrayBufferWriter<byte> output = new();
        request.WriteTo(output);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }

    private static string Json(scoped in UpdateAsyncConfigurationRequest request)
    {
        ArrayBufferWriter<byte> output = new();
        request.WriteTo(output);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }
}
