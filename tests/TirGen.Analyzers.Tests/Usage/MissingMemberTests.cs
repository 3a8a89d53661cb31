using TirGen.Analyzers.Tests.Verifiers;

namespace TirGen.Analyzers.Tests.Usage;

/// <summary>TIR2001: members that another member's value makes necessary.</summary>
public class MissingMemberTests
{
    [Theory]
    [InlineData("Use({|TIR2001:new ScalingRule|} { Metric = ScalingMetric.Custom, Value = 5 });")]
    [InlineData("Use({|TIR2001:new ScalingRule()|} { Metric = ScalingMetric.Custom, Value = 5 });")]
    [InlineData("ScalingRule rule2 = {|TIR2001:new()|} { Metric = ScalingMetric.Custom, Value = 5 };")]
    [InlineData("ScalingRuleBuilder rule2 = {|TIR2001:new()|} { Metric = ScalingMetric.Custom, Value = 5 };")]
    [InlineData("ScalingRuleBuilder[] all = [{|TIR2001:new()|} { Metric = ScalingMetric.Custom, Value = 5 }];")]
    [InlineData("ScalingRule[] all = { {|TIR2001:new()|} { Metric = ScalingMetric.Custom, Value = 5 } };")]
    [InlineData("Use(new[] { {|TIR2001:new ScalingRule|} { Metric = ScalingMetric.Custom, Value = 5 } });")]
    [InlineData("Use(new ScalingRule { Metric = ScalingMetric.Custom, Value = 5, {|TIR2001:CustomMetricName = null|} });")]
    [InlineData("Use(new ScalingRule { Metric = ScalingMetric.Custom, Value = 5, {|TIR2001:CustomMetricName = default|} });")]
    [InlineData("Use(new ScalingRule { Metric = ScalingMetric.Custom, Value = 5, {|TIR2001:CustomMetricName = (string?)null|} });")]
    [InlineData("Use(new ScalingRule { Metric = ScalingMetric.Custom, Value = 5, {|TIR2001:CustomMetricName = flag ? null : default|} });")]
    [InlineData("Use({|TIR2001:new ScalingRule|} { Metric = ScalingMetric.Custom, Value = number });")]
    [InlineData("UpdateAsyncConfigurationRequest r = {|TIR2001:{|TIR2001:{|TIR2004:{|TIR2006:new()|}|}|}|} { AsyncEnabled = true };")]
    [InlineData("UpdateAsyncConfigurationRequest r = {|TIR2001:{|TIR2004:{|TIR2006:new()|}|}|} { AsyncEnabled = true, AsyncConcurrentWorkers = 4 };")]
    [InlineData("UpdateAsyncConfigurationRequest r = {|TIR2001:{|TIR2004:{|TIR2006:new()|}|}|} { AsyncEnabled = true, AsyncDatasetId = 4 };")]
    [InlineData("UpdateAsyncConfigurationRequest r = {|TIR2006:new()|} { AsyncEnabled = true, AsyncConcurrentWorkers = 4, {|TIR2001:AsyncDatasetId = null|}, AsyncDestinationType = AsyncDestinationType.Dataset };")]
    [InlineData("UpdateAsyncConfigurationRequest r = {|TIR2006:new()|} { AsyncEnabled = true, AsyncConcurrentWorkers = 4, {|TIR2001:AsyncDatasetId = default|}, AsyncDestinationType = AsyncDestinationType.Dataset };")]
    [InlineData("Use({|TIR2001:new CreateEndpoint|} { Name = \"a\", Framework = Framework.Pytorch });")]
    [InlineData("Use({|TIR2001:new CreateEndpoint|} { Name = \"a\", Framework = \"triton\" });")]
    [InlineData("Use(new CreateEndpoint { Name = \"a\", Framework = Framework.Tensorrt, {|TIR2001:ModelId = default|} });")]
    public Task IsReported(string statement) => RequestVerifier.Statements(statement);

    [Theory]
    [InlineData("Use(new ScalingRule { Metric = ScalingMetric.Custom, Value = 5, CustomMetricName = \"vllm:num_requests_waiting\" });")]
    [InlineData("Use(new ScalingRule { Metric = ScalingMetric.Custom, Value = 5, CustomMetricName = maybe });")]
    [InlineData("Use(new ScalingRule { Metric = ScalingMetric.Custom, Value = 5, CustomMetricName = text });")]
    [InlineData("Use(new ScalingRule { Metric = ScalingMetric.Custom, Value = 5, CustomMetricName = Name() });")]
    [InlineData("Use(new ScalingRule { Metric = ScalingMetric.Custom, Value = 5, CustomMetricName = flag ? maybe : null });")]
    [InlineData("Use(new ScalingRule { Metric = ScalingMetric.Concurrency, Value = 5 });")]
    [InlineData("Use(new ScalingRule { Metric = ScalingMetric.RequestRate, Value = 5 });")]
    [InlineData("Use(new ScalingRule { Metric = metric, Value = 5 });")]
    [InlineData("Use(new ScalingRule { Metric = flag ? ScalingMetric.Custom : ScalingMetric.Concurrency, Value = 5 });")]
    [InlineData("ScalingRuleBuilder b = rule;")]
    [InlineData("UpdateAsyncConfigurationRequest r = new() { AsyncEnabled = false };")]
    [InlineData("UpdateAsyncConfigurationRequest r = new() { AsyncEnabled = flag };")]
    [InlineData("UpdateAsyncConfigurationRequest r = {|TIR2006:new()|} { AsyncEnabled = true, AsyncConcurrentWorkers = 4, AsyncDatasetId = 123, AsyncDestinationType = AsyncDestinationType.Dataset };")]
    [InlineData("UpdateAsyncConfigurationRequest r = {|TIR2006:new()|} { AsyncEnabled = true, AsyncConcurrentWorkers = number, AsyncDatasetId = id, AsyncDestinationType = AsyncDestinationType.Dataset };")]
    [InlineData("Use(new CreateEndpoint { Name = \"a\", Framework = Framework.Pytorch, ModelId = 7 });")]
    [InlineData("Use(new CreateEndpoint { Name = \"a\", Framework = Framework.Pytorch, ModelId = \"7\" });")]
    [InlineData("Use(new CreateEndpoint { Name = \"a\", Framework = Framework.Pytorch, ModelId = null });")]
    [InlineData("Use(new CreateEndpoint { Name = \"a\", Framework = Framework.Pytorch, ModelId = ResourceId.Null });")]
    [InlineData("Use(new CreateEndpoint { Name = \"a\", Framework = Framework.Vllm });")]
    [InlineData("Use(new CreateEndpoint { Name = \"a\", Framework = text });")]
    public Task IsSilent(string statement) => RequestVerifier.Statements(statement);

    [Theory]
    [InlineData("Use(new {|CS9035:ScalingRule|} { Metric = ScalingMetric.Concurrency });")]
    [InlineData("Use(new {|CS9035:AutoScalePolicy|} { MinReplicas = 2 });")]
    [InlineData("UpdateAutoScaleRequest r = {|CS9035:new|}();")]
    [InlineData("UpdateAsyncConfigurationRequest r = {|CS9035:new|}();")]
    public Task WhatIsAlwaysRequiredIsLeftToTheCompiler(string statement) => RequestVerifier.Statements(statement);

    [Theory]
    [InlineData("Use(new AsyncTargetRoute { RouteName = \"QUEUE_1\", {|TIR2001:RouteValue = null!|} });")]
    [InlineData("UpdateAutoScale u = new() { {|TIR2001:AutoScalePolicy = null!|} };")]
    [InlineData("UpdateAutoScaleRequest r = new() { {|TIR2001:AutoScalePolicy = default|} };")]
    public Task NullForARequiredMemberIsReported(string statement) => RequestVerifier.Statements(statement);
}
