using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using TirGen.Analyzers.Tests.Verifiers;

namespace TirGen.Analyzers.Tests.Usage;

/// <summary>TIR2005, and lists in all the ways in which C# writes them.</summary>
public class ListTests
{
    private const string Route = "new() { RouteName = \"QUEUE_1\", RouteValue = \"a\" }";
    private const string Rule = "new() { Metric = ScalingMetric.Concurrency, Value = 5 }";

    [Theory]
    [InlineData("UpdateAsyncConfigurationRequest r = new() { AsyncEnabled = flag, AsyncTargetRoutes = {|TIR2005:[]|} };")]
    [InlineData("UpdateAsyncConfigurationRequest r = new() { AsyncEnabled = flag, AsyncTargetRoutes = {|TIR2005:Array.Empty<AsyncTargetRouteBuilder>()|} };")]
    [InlineData("UpdateAsyncConfigurationRequest r = new() { AsyncEnabled = flag, AsyncTargetRoutes = {|TIR2005:new AsyncTargetRouteBuilder[0]|} };")]
    [InlineData("UpdateAsyncConfigurationRequest r = new() { AsyncEnabled = flag, AsyncTargetRoutes = {|TIR2005:new AsyncTargetRouteBuilder[] { }|} };")]
    [InlineData("UpdateAsyncConfigurationRequest r = new() { AsyncEnabled = flag, AsyncTargetRoutes = {|TIR2005:ReadOnlySpan<AsyncTargetRouteBuilder>.Empty|} };")]
    [InlineData("UpdateAsyncConfigurationRequest r = new() { AsyncEnabled = flag, AsyncTargetRoutes = {|TIR2005:default|} };")]
    [InlineData("Use(new UpdateAsyncConfiguration { AsyncEnabled = flag, AsyncTargetRoutes = {|TIR2005:new List<AsyncTargetRoute>()|} });")]
    [InlineData("Use(new UpdateAsyncConfiguration { AsyncEnabled = flag, AsyncTargetRoutes = {|TIR2005:[]|} });")]
    [InlineData("UpdateAsyncConfigurationRequest r = new() { AsyncEnabled = flag, AsyncTargetRoutes = [" + Route + ", {|TIR2005:new() { RouteName = \"QUEUE_1\", RouteValue = \"a\" }|}] };")]
    [InlineData("UpdateAsyncConfigurationRequest r = new() { AsyncEnabled = flag, AsyncTargetRoutes = [" + Route + ", new() { RouteName = \"QUEUE_2\", RouteValue = \"b\" }, {|TIR2005:new() { RouteName = \"QUEUE_2\", RouteValue = \"b\" }|}] };")]
    [InlineData("AttachSecurityGroupsRequest r = new() { SecurityGroupsIds = {|TIR2005:[]|} };")]
    public Task IsReported(string statement) => RequestVerifier.Statements(statement);

    [Theory]
    [InlineData("AutoScalePolicyBuilder b = new() { MinReplicas = 2, MaxReplicas = 2, {|TIR2004:Rules = [" + Rule + "]|} };")]
    [InlineData("AutoScalePolicyBuilder b = new() { MinReplicas = 2, MaxReplicas = 2, {|TIR2004:Rules = new ScalingRuleBuilder[] { " + Rule + " }|} };")]
    [InlineData("AutoScalePolicyBuilder b = new() { MinReplicas = 2, MaxReplicas = 2, {|TIR2004:Rules = new[] { new ScalingRuleBuilder { Metric = ScalingMetric.Concurrency, Value = 5 } }|} };")]
    [InlineData("Use(new AutoScalePolicy { MinReplicas = 2, MaxReplicas = 2, {|TIR2004:Rules = new List<ScalingRule> { " + Rule + " }|} });")]
    [InlineData("Use(new AutoScalePolicy { MinReplicas = 2, MaxReplicas = 2, {|TIR2004:Rules = new ScalingRule[] { " + Rule + " }|} });")]
    [InlineData("Use(new AutoScalePolicy { MinReplicas = 2, MaxReplicas = 2, {|TIR2004:Rules = [rule]|} });")]
    [InlineData("ScalingRule[] local = [rule]; Use(new AutoScalePolicy { MinReplicas = 2, MaxReplicas = 2, {|TIR2004:Rules = local|} });")]
    [InlineData("ReadOnlySpan<ScalingRuleBuilder> local = [" + Rule + "]; AutoScalePolicyBuilder b = new() { MinReplicas = 2, MaxReplicas = 2, {|TIR2004:Rules = local|} };")]
    [InlineData("ScalingRule[] local = [rule]; Use(new AutoScalePolicy { MinReplicas = 2, MaxReplicas = 2, {|TIR2004:Rules = [.. local]|} });")]
    public Task EveryNotationIsRead(string statement) => RequestVerifier.Statements(statement);

    [Theory]
    [InlineData("UpdateAsyncConfigurationRequest r = new() { AsyncEnabled = flag, AsyncTargetRoutes = [" + Route + "] };")]
    [InlineData("UpdateAsyncConfigurationRequest r = new() { AsyncEnabled = flag, AsyncTargetRoutes = [" + Route + ", new() { RouteName = \"QUEUE_2\", RouteValue = \"b\" }] };")]
    [InlineData("UpdateAsyncConfigurationRequest r = new() { AsyncEnabled = flag, AsyncTargetRoutes = [" + Route + ", new() { RouteName = \"QUEUE_1\", RouteValue = text }] };")]
    [InlineData("UpdateAsyncConfigurationRequest r = new() { AsyncEnabled = flag };")]
    [InlineData("AsyncTargetRouteBuilder[] all = new AsyncTargetRouteBuilder[number]; UpdateAsyncConfigurationRequest r = new() { AsyncEnabled = flag, AsyncTargetRoutes = all };")]
    [InlineData("AsyncTargetRouteBuilder[] all = []; UpdateAsyncConfigurationRequest r = new() { AsyncEnabled = flag, AsyncTargetRoutes = [.. all, " + Route + "] };")]
    [InlineData("ScalingRule[] local = [rule]; local = []; Use(new AutoScalePolicy { MinReplicas = 2, MaxReplicas = 2, Rules = local });")]
    [InlineData("List<ScalingRule> local = []; local.Add(rule); Use(new AutoScalePolicy { MinReplicas = 1, MaxReplicas = 2, Rules = local });")]
    [InlineData("IList<ScalingRule> local = new List<ScalingRule>(); local.Add(rule); Use(new AutoScalePolicy { MinReplicas = 1, MaxReplicas = 2, Rules = local.ToArray() });")]
    [InlineData("ScalingRule[] local = [rule, rule]; local[0] = new() { Metric = ScalingMetric.Concurrency, Value = 1 }; Use(new AutoScalePolicy { MinReplicas = 1, MaxReplicas = 2, Rules = local });")]
    [InlineData("Use(new AutoScalePolicy { MinReplicas = 1, MaxReplicas = 2, Rules = flag ? [rule] : [] });")]
    [InlineData("Use(new AutoScalePolicy { MinReplicas = 1, MaxReplicas = 2, Rules = new List<ScalingRule>(rules) });")]
    [InlineData("Use(new AutoScalePolicy { MinReplicas = 1, MaxReplicas = 2, Rules = new List<ScalingRule>(4) { rule } });")]
    [InlineData("Use(new AutoScalePolicy { MinReplicas = 1, MaxReplicas = 2, Rules = rules.Where(r => r.Value > 1).ToList() });")]
    [InlineData("Use(new AutoScalePolicy { MinReplicas = 2, MaxReplicas = 2, Rules = [rule, .. rules] });")]
    [InlineData("AttachSecurityGroupsRequest r = new() { SecurityGroupsIds = [1, 2] };")]
    [InlineData("AttachSecurityGroupsRequest r = new() { SecurityGroupsIds = stackalloc long[] { 1, 2 } };")]
    public Task IsSilent(string statement) => RequestVerifier.Statements(statement);

    [Theory]
    [InlineData("UpdateAsyncConfiguration", "AsyncEnabled = false, AsyncTargetRoutes = [")]
    [InlineData("UpdateAsyncConfiguration", "AsyncEnabled = false, AsyncTargetRoutes = new List<AsyncTargetRoute> {")]
    [InlineData("UpdateAsyncConfiguration", "AsyncEnabled = false, AsyncTargetRoutes = new AsyncTargetRoute[] {")]
    [InlineData("UpdateAsyncConfiguration", "AsyncEnabled = false, AsyncTargetRoutes = [" + Route + ", " + Route + ",")]
    [InlineData("AutoScalePolicy", "MinReplicas = 1, MaxReplicas = 2, Rules = [")]
    [InlineData("AutoScalePolicy", "MinReplicas = 2, MaxReplicas = 2, Rules = [" + Rule + ",")]
    public async Task WhatIsStillBeingTypedIsSilent(string type, string typed)
    {
        string source = $"using System.Collections.Generic; using Tir.ModelEndpoints; class C {{ object M() => new {type} {{ {typed}";
        ImmutableArray<Diagnostic> found = (await RequestVerifier.Analyze(source)).Diagnostics;
        Assert.DoesNotContain(found, static d => d.Id.StartsWith("TIR", StringComparison.Ordinal));
    }
}
