using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;
using TirGen.Analyzers.Tests.Verifiers;

namespace TirGen.Analyzers.Tests.Payload;

/// <summary>JSON bodies kept as files.</summary>
public class PayloadTests
{
    private const string Route = """{ "route_name": "QUEUE_1", "route_value": "a" }""";

    [Theory]
    [InlineData("ScalingRule", """{|TIR2001:{|} "metric": "custom", "value": 5 }""")]
    [InlineData("ScalingRule", """{|TIR2001:{|} "metric": "concurrency" }""")]
    [InlineData("ScalingRule", """{|TIR2001:{|TIR2001:{|}|} }""")]
    [InlineData("ScalingRule", """{ "metric": "custom", "value": 5, "custom_metric_name": {|TIR2002:" "|} }""")]
    [InlineData("ScalingRule", """{ "metric": {|TIR2002:"cpu"|}, "value": 80, "custom_metric_name": {|TIR2004:"a"|} }""")]
    [InlineData("ScalingRule", """{ "metric": "concurrency", "value": {|TIR2002:0|} }""")]
    [InlineData("ScalingRule", """{ "metric": "concurrency", "value": {|TIR3003:"80"|} }""")]
    [InlineData("ScalingRule", """{ "metric": "concurrency", "value": {|TIR3003:1.5|} }""")]
    [InlineData("ScalingRule", """{ "metric": "concurrency", "value": 5, "watch_period": {|TIR3003:"60"|} }""")]
    [InlineData("ScalingRule", """{ "metric": "concurrency", "value": 5, "window": {|TIR2006:1|} }""")]
    [InlineData("ScalingRule", """{ "metric": "concurrency", "value": 5, {|TIR3002:"windw"|}: 1 }""")]
    [InlineData("AutoScalePolicy", """{ {|TIR3002:"min_replica"|}: 1, {|TIR3002:"max_replica"|}: 3 }""", true)]
    [InlineData("AutoScalePolicy", """{ "min_replicas": {|TIR2003:5|}, "max_replicas": 3, "rules": [{ "metric": "concurrency", "value": 1 }] }""")]
    [InlineData("AutoScalePolicy", """{ "min_replicas": 2, "max_replicas": {|TIR2002:{|TIR2004:600|}|}, "rules": [{ "metric": "concurrency", "value": 1 }] }""")]
    [InlineData("AutoScalePolicy", """{|TIR2004:{|} "min_replicas": 1, "max_replicas": 3 }""")]
    [InlineData("AutoScalePolicy", """{ "min_replicas": 2, "max_replicas": 2, "rules": {|TIR2004:[|}{|TIR2001:{|} "metric": "custom", "value": 5 }] }""")]
    [InlineData("AutoScalePolicy", """{ "min_replicas": 2, "max_replicas": 2, "stability_period": {|TIR2002:"5m"|} }""")]
    [InlineData("AutoScalePolicy", """{ "min_replicas": 2, "max_replicas": 2, "stability_period": {|TIR3003:true|} }""")]
    [InlineData("AutoScalePolicy", """{ "min_replicas": 2, "max_replicas": 2, "is_hold_queue": {|TIR3003:"false"|} }""")]
    [InlineData("UpdateAutoScale", """{ "action": {|TIR2002:"update"|}, "auto_scale_policy": { "min_replicas": 2, "max_replicas": 2 } }""")]
    [InlineData("UpdateAutoScale", """{|TIR2001:{|} "auto_scale_policy": { "min_replicas": 2, "max_replicas": 2 } }""")]
    [InlineData("UpdateAutoScale", """{|TIR2001:{|} "action": "update_auto_scale" }""")]
    [InlineData("UpdateAsyncConfiguration", """{|TIR2001:{|TIR2001:{|TIR2004:{|TIR2006:{|}|}|}|} "action": "update_async_configuration", "async_enabled": true }""")]
    [InlineData("UpdateAsyncConfiguration", """{ "action": "update_async_configuration", "async_enabled": false, "async_dataset_id": {|TIR2004:1|} }""")]
    [InlineData("UpdateAsyncConfiguration", """{ "action": "update_async_configuration", "async_enabled": true, "async_concurrent_workers": 1, "async_dataset_id": 1, "async_destination_type": "dataset", "async_target_routes": {|TIR2005:[|}] }""")]
    [InlineData("UpdateAsyncConfiguration", """{ "action": "update_async_configuration", "async_enabled": true, "async_concurrent_workers": 1, "async_dataset_id": 1, "async_destination_type": "dataset", "async_target_routes": [""" + Route + ", {|TIR2005:{|}" + """ "route_name": "QUEUE_1", "route_value": "a" }] }""")]
    [InlineData("Restart", """{ "action": "restart", {|TIR3002:"replica"|}: 2 }""")]
    [InlineData("DetailedInfo", """{ {|TIR3002:"command"|}: "serve", {|TIR3002:"server_version="|}: "1" }""")]
    [InlineData("AutoScalePolicy", """{|TIR3003:[|}]""")]
    [InlineData("AutoScalePolicy", """{|TIR3003:"policy"|}""")]
    [InlineData("AutoScalePolicy", """{|TIR3003:null|}""")]
    public Task IsReported(string schema, string marked, bool loosely = false) => loosely ? Loosely(schema, marked) : PayloadVerifier.Payload(schema, marked);

    [Theory]
    [InlineData("""{ "min_replicas": 2, "max_replicas": 2, {|TIR3001:"max_replicas"|}: 3 }""")]
    [InlineData("""{ "min_replicas": 2, "max_replicas": 2{|TIR3001:,|} }""")]
    [InlineData("""{ {|TIR3001:m|}in_replicas: 2 }""")]
    [InlineData("""{ "min_replicas": {|TIR3001:0|}2, "max_replicas": 2 }""")]
    [InlineData("{ \"min_replicas\": 2, {|TIR3001://|} the least\n \"max_replicas\": 2 }")]
    [InlineData("""{ "min_replicas": 2, "max_replicas": 2 } {|TIR3001:x|}""")]
    [InlineData("""{ "min_replicas": 2, "max_replicas": {|TIR3001:N|}aN }""")]
    public Task WhatIsNotJsonIsReported(string marked) => Loosely("AutoScalePolicy", marked);

    [Theory]
    [InlineData("ScalingRule", """{ "metric": "custom", "value": 5, "custom_metric_name": "vllm:num_requests_waiting" }""")]
    [InlineData("ScalingRule", """{ "metric": "concurrency", "value": 5, "watch_period": 60 }""")]
    [InlineData("AutoScalePolicy", """{ "min_replicas": 2, "max_replicas": 2, "stability_period": "300" }""")]
    [InlineData("AutoScalePolicy", """{ "min_replicas": 2, "max_replicas": 2, "stability_period": 300 }""")]
    [InlineData("AutoScalePolicy", """{ "min_replicas": 2.0, "max_replicas": 2e0 }""")]
    [InlineData("AutoScalePolicy", """{ "min_replicas": 1, "max_replicas": 3, "rules": [{ "metric": "requestRate", "value": 5, "window": 1, "granularity": 1 }] }""")]
    [InlineData("UpdateAutoScale", """{ "action": "update_auto_scale", "auto_scale_policy": { "min_replicas": 2, "max_replicas": 2 } }""")]
    [InlineData("UpdateAsyncConfiguration", """{ "action": "update_async_configuration", "async_enabled": false }""")]
    [InlineData("UpdateAsyncConfiguration", """{ "action": "update_async_configuration", "async_enabled": true, "async_concurrent_workers": 1, "async_dataset_id": 1, "async_destination_type": "bucket", "async_target_routes": [""" + Route + "] }")]
    [InlineData("Restart", """{ "action": "restart" }""")]
    [InlineData("CreateEndpoint", """{ "name": "a", "framework": "something-new", "model_id": null }""")]
    [InlineData("Seconds", "300")]
    [InlineData("ScalingMetric", "\"custom\"")]
    public Task IsSilent(string schema, string payload) => PayloadVerifier.Payload(schema, payload);

    [Fact]
    public Task CommentsAreAcceptedWhereTheItemSaysSo() => PayloadVerifier.Payload("AutoScalePolicy", """
        // the policy of the night
        { "min_replicas": 1, /* never less */ "max_replicas": 1 }
        """, comments: true);

    [Theory]
    [InlineData("\uFEFF", "\n", "", 3, 19)]
    [InlineData("", "\r\n", "", 3, 19)]
    [InlineData("", "\r", "", 3, 19)]
    [InlineData("\uFEFF", "\r\n", "größe 日本 😀", 3, 19)]
    [InlineData("", "\n", "\u2028\u0085", 3, 19)]
    public async Task LineAndColumnAreThoseOfTheEditor(string mark, string newline, string comment, int line, int column)
    {
        string text = string.Join(newline, $"{mark}/* {comment} */ {{", "  \"min_replicas\": 2,", "  \"max_replicas\": 0", "}");
        ImmutableArray<Diagnostic> diagnostics = await PayloadVerifier.Analyze(Encoding.UTF8.GetBytes(text), "AutoScalePolicy", comments: true);
        Diagnostic bound = Assert.Single(diagnostics, static d => d.Id == "TIR2002");
        Assert.Equal((line, column), Position(bound));
        Assert.StartsWith($"policy.json({line},{column}): error TIR2002: ", bound.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ColumnsCountUtf16UnitsBehindTextOfAnyScript()
    {
        ImmutableArray<Diagnostic> diagnostics = await PayloadVerifier.Analyze(
            Encoding.UTF8.GetBytes("""{ "metric": "custom", "custom_metric_name": "größe 日本 😀", "value": 0 }"""), "ScalingRule");
        Assert.Equal((1, 69), Position(Assert.Single(diagnostics)));
    }

    [Fact]
    public async Task RepeatedNamePointsAtTheFirst()
    {
        ImmutableArray<Diagnostic> diagnostics = await PayloadVerifier.Analyze("""{ "min_replicas": 2, "max_replicas": 2, "min_replicas": 1 }"""u8.ToArray(), "AutoScalePolicy");
        Location first = Assert.Single(Assert.Single(diagnostics).AdditionalLocations);
        Assert.Equal(2, first.SourceSpan.Start);
    }

    [Fact]
    public async Task OnlyPayloadsAreChecked()
    {
        TestAdditionalText file = new("other.json", "{ not json"u8.ToArray());
        Assert.Empty(await PayloadVerifier.Analyze([file], new TestOptionsProvider(file)));
    }

    private static (int Line, int Column) Position(Diagnostic diagnostic)
    {
        FileLinePositionSpan span = diagnostic.Location.GetLineSpan();
        return (span.StartLinePosition.Line + 1, span.StartLinePosition.Character + 1);
    }

    /// <summary>The marked diagnostics are there; others may be too.</summary>
    private static async Task Loosely(string schema, string marked)
    {
        Markup markup = Markup.Parse(marked);
        ImmutableArray<Diagnostic> diagnostics = await PayloadVerifier.Analyze(Encoding.UTF8.GetBytes(markup.Text), schema);
        foreach ((string id, Microsoft.CodeAnalysis.Text.TextSpan span) in markup.Expected)
        {
            Assert.Contains(diagnostics, d => d.Id == id && d.Location.SourceSpan.Start == span.Start);
        }
    }
}
