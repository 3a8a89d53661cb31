using System.Buffers;
using System.Text;
using Sample.Requests;
using Tir.ModelEndpoints;
using TirGen.Serialization;

namespace TirGen.Generators.Tests.Builders;

/// <summary>Nothing is written for what was never created: no way out of a builder invents values, each names what is missing.</summary>
public sealed class NeverCreatedTests
{
    private delegate void Sink(IBufferWriter<byte> output);

    [Fact]
    public void ABuilderInItsDefaultStateNamesItself()
    {
        AssertMissing("UpdateAutoScaleRequest", static o => default(UpdateAutoScaleRequest).WriteTo(o));
        AssertMissing("UpdateAutoScaleRequest", static _ => default(UpdateAutoScaleRequest).TryWrite(new byte[512], out int _));
        AssertMissing("UpdateAutoScaleRequest", static _ => default(UpdateAutoScaleRequest).TryWrite([], out int _));
        AssertMissing("UpdateAutoScaleRequest", static _ => default(UpdateAutoScaleRequest).ToContent());
        AssertMissing("PatchRequest", static o => default(PatchRequest).WriteTo(o));
        AssertMissing("RestartRequest", static o => default(RestartRequest).WriteTo(o));
        AssertMissing("RestartRequest", static _ => default(RestartRequest).TryWrite(new byte[512], out int _));
        AssertMissing("RestartRequest", static _ => default(RestartRequest).ToContent());
    }

    [Fact]
    public void ARequiredBuilderInItsDefaultStateIsNamedByItsMember()
    {
        AssertMissing("auto_scale_policy", static o => new UpdateAutoScaleRequest { AutoScalePolicy = default }.WriteTo(o));
        AssertMissing("auto_scale_policy", static o => new UpdateAutoScaleRequest { AutoScalePolicy = (AutoScalePolicy)null! }.WriteTo(o));
        AssertMissing("auto_scale_policy", static o => ((UpdateAutoScaleRequest)new UpdateAutoScale { AutoScalePolicy = null! }).WriteTo(o));
        AssertMissing("auto_scale_policy", static _ => new UpdateAutoScaleRequest { AutoScalePolicy = default }.ToContent());
    }

    [Fact]
    public void ARecordThatIsNullIsNoRequest()
    {
        AssertMissing("UpdateAutoScaleRequest", static o => ((UpdateAutoScaleRequest)(UpdateAutoScale)null!).WriteTo(o));
        AssertMissing("SendPaymentRequest", static o => ((SendPaymentRequest)(Payment)null!).WriteTo(o));
    }

    [Fact]
    public void AnItemThatIsNullIsNamedByItsPlace()
    {
        UpdateAsyncConfiguration model = new() { AsyncEnabled = true, AsyncConcurrentWorkers = 1, AsyncDatasetId = 2, AsyncDestinationType = AsyncDestinationType.Dataset, AsyncTargetRoutes = [null!] };
        AssertMissing("async_target_routes[0]", o => ((UpdateAsyncConfigurationRequest)model).WriteTo(o));
        AutoScalePolicy policy = new() { MinReplicas = 1, MaxReplicas = 2, Rules = [new() { Metric = ScalingMetric.Concurrency, Value = 1 }, null!] };
        AssertMissing("rules[1]", o => ((UpdateAutoScaleRequest)new UpdateAutoScale { AutoScalePolicy = policy }).WriteTo(o));
        Assert.False(((UpdateAutoScaleRequest)new UpdateAutoScale { AutoScalePolicy = policy }).Validate(out IReadOnlyList<ApiViolation> violations));
        Assert.Equal("/auto_scale_policy/rules/1", Assert.Single(violations).Pointer);
    }

    [Fact]
    public void AnItemInItsDefaultStateIsNamedByItsPlace()
    {
        AssertMissing("rules[0]", static o => new UpdateAutoScaleRequest { AutoScalePolicy = new() { MinReplicas = 1, MaxReplicas = 2, Rules = new ScalingRuleBuilder[1] } }.WriteTo(o));
        AssertMissing("Items[1]", static o => new SendListRequest { Items = [new() { R = 1 }, default] }.WriteTo(o));
        AssertMissing("Items[1]", static o => ((SendListRequest)new RgbBuilder[] { new() { R = 1 }, default }).WriteTo(o));
        AssertMissing("perhaps[0]", static o => new SendListsRequest { Always = [], Perhaps = [null!] }.WriteTo(o));
    }

    [Fact]
    public void BodiesThatAreNoObjectsToo()
    {
        AssertMissing("SendListRequest", static o => default(SendListRequest).WriteTo(o));
        AssertMissing("SendListRequest", static o => ((SendListRequest)(RgbBuilder[])null!).WriteTo(o));
        AssertMissing("SendNumberRequest", static o => default(SendNumberRequest).WriteTo(o));
        AssertMissing("SendMapRequest", static _ => default(SendMapRequest).ToContent());
        AssertMissing("Value", static o => new SendTextRequest { Value = null! }.WriteTo(o));
        AssertMissing("Value", static o => new SendUnionRequest { Value = default }.WriteTo(o));
        AssertMissing("Value", static o => new SendMapRequest { Value = null! }.WriteTo(o));
        AssertMissing("Value[\"a\"]", static o => new SendMapRequest { Value = new Dictionary<string, Nested> { ["a"] = null! } }.WriteTo(o));
        AssertMissing("tags[1]", static o => new SendMapRequest { Value = new Dictionary<string, Nested> { ["a"] = new() { Tags = ["x", null!] } } }.WriteTo(o));
    }

    [Fact]
    public void FormsToo()
    {
        AssertMissing("SendFormRequest", static o => default(SendFormRequest).WriteFormTo(o));
        AssertMissing("SendFormRequest", static _ => default(SendFormRequest).TryWriteForm(new byte[512], out int _));
        AssertMissing("SendFormRequest", static _ => default(SendFormRequest).ToFormContent());
        AssertMissing("name", static o => new SendFormRequest { Name = null!, Count = 1 }.WriteFormTo(o));
        AssertMissing("colors[1]", static o => new SendFormRequest { Name = "a", Count = 1, Colors = ["x", null!] }.WriteFormTo(o));
        AssertMissing("rgbs[0]", static o => new SendFormRequest { Name = "a", Count = 1, Rgbs = new RgbBuilder[1] }.WriteFormTo(o));
    }

    [Fact]
    public void TextsUnionsAndAlternativesToo()
    {
        AssertMissing("name", static o => new SendAccountRequest { Name = null!, Secret = "s" }.WriteTo(o));
        AssertMissing("method", static o => new SendPaymentRequest { Method = default }.WriteTo(o));
        AssertMissing("fallbacks[0]", static o => new SendPaymentRequest { Method = new CardMethod(), Fallbacks = new Method[1] }.WriteTo(o));
        AssertMissing("async_destination_type", static o => new UpdateAsyncConfigurationRequest { AsyncEnabled = false, AsyncDestinationType = default(AsyncDestinationType) }.WriteTo(o));
    }

    [Fact]
    public void ParametersOfTheUrlToo()
    {
        AssertMissing("ids", static o => new RequiredListUrl { Ids = null! }.WriteTo(o));
        AssertMissing("object", static o => new SimpleUrl { Text = "a", List = ["a"], Exploded = ["a"], Object = null!, Pairs = new() }.WriteTo(o));
        AssertMissing("commas[]", static o => new QueryUrl { Commas = ["a", null!] }.WriteTo(o));
    }

    [Fact]
    public void ACallThatIsMadeAgainSendsNothing()
    {
        using HttpMessageInvoker http = new(new Refusing());
        using TirGen.Http.ReusableCall call = new(http, new TirGen.Http.ApiOperation(HttpMethod.Put, "/things", isRetrySafe: false), new Uri("https://api.example/things"));
        Assert.ThrowsAny<ArgumentException>(() => default(UpdateAutoScaleRequest).WriteTo(call.BeginBody()));
        InvalidOperationException exception = Assert.Throws<InvalidOperationException>(() => call.SendAsync(TestContext.Current.CancellationToken).AsTask().GetAwaiter().GetResult());
        Assert.StartsWith("Nothing was written to the body", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void WhatWasMadeWithoutAMemberIsWritten()
    {
        Assert.Equal("{}", Written(static o => new PatchRequest().WriteTo(o)).Replace("\"action\":\"patch\"", "", StringComparison.Ordinal));
        Assert.Equal("""[{},{}]""", Written(static o => new SendListRequest { Items = [new(), new()] }.WriteTo(o)));
        Assert.Equal("[]", Written(static o => new SendListRequest { Items = default }.WriteTo(o)));
    }

    [Fact]
    public void TheNamesOfItems() => Assert.Equal(
        ["a[1]", "a[]", "a[\"k\"]"],
        [Utf8Json.Item("a", 1), Utf8Json.Item("a"), Utf8Json.Item("a", "k")]);

    private static void AssertMissing(string name, Sink sink)
    {
        ArrayBufferWriter<byte> output = new();
        ArgumentException exception = Assert.ThrowsAny<ArgumentException>(() => sink(output));
        Assert.Equal(name, exception.ParamName);
        Assert.Equal(0, output.WrittenCount);
    }

    private static string Written(Sink sink)
    {
        ArrayBufferWriter<byte> output = new();
        sink(output);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }

    private sealed class Refusing : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            throw new NotSupportedException("It was sent.");
    }
}
