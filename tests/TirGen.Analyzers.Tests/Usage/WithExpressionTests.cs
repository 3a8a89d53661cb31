using TirGen.Analyzers.Tests.Verifiers;

namespace TirGen.Analyzers.Tests.Usage;

/// <summary><c>with</c>: what is judged is the result.</summary>
public class WithExpressionTests
{
    private const string Good = "new AutoScalePolicy { MinReplicas = 2, MaxReplicas = 2 }";

    [Theory]
    [InlineData("Use(policy with { MinReplicas = {|TIR2003:5|}, MaxReplicas = 3 });")]
    [InlineData("Use(policy with { MaxReplicas = {|TIR2002:0|} });")]
    [InlineData("Use(rule with { Metric = ScalingMetric.Concurrency, {|TIR2004:CustomMetricName = \"a\"|} });")]
    [InlineData("Use(rule with { Metric = ScalingMetric.Custom, {|TIR2001:CustomMetricName = null|} });")]
    [InlineData("Use(new AutoScalePolicy { MinReplicas = {|TIR2003:2|}, MaxReplicas = 2 } with { MaxReplicas = 1 });")]
    [InlineData("AutoScalePolicy p = " + Good + "; Use(p {|TIR2003:with|} { MaxReplicas = 1 });")]
    [InlineData("AutoScalePolicy p = " + Good + "; Use(p with { MinReplicas = {|TIR2003:3|} });")]
    [InlineData("var r = new ScalingRule { Metric = ScalingMetric.Concurrency, Value = 1 }; Use(r); Use(r {|TIR2001:with|} { Metric = ScalingMetric.Custom });")]
    [InlineData("var r = new ScalingRule { Metric = ScalingMetric.Custom, Value = 1, CustomMetricName = \"a\" }; Use(r with { {|TIR2001:CustomMetricName = null|} });")]
    [InlineData("var r = new ScalingRule { Metric = ScalingMetric.Custom, Value = 1, CustomMetricName = \"a\" }; Use(r {|TIR2004:with|} { Metric = ScalingMetric.Concurrency });")]
    [InlineData("Use(new ScalingRule { Metric = ScalingMetric.Concurrency, Value = 1 } {|TIR2001:with|} { Metric = ScalingMetric.Custom });")]
    [InlineData("Use(rule with { Metric = ScalingMetric.Custom } with { {|TIR2001:CustomMetricName = null|} });")]
    [InlineData("ScalingRuleBuilder b = new() { Metric = ScalingMetric.Concurrency, Value = 1 }; ScalingRuleBuilder c = b {|TIR2001:with|} { Metric = ScalingMetric.Custom };")]
    [InlineData("AutoScalePolicyBuilder b = new() { MinReplicas = 2, MaxReplicas = 2 }; AutoScalePolicyBuilder c = b with { MinReplicas = {|TIR2003:3|} };")]
    [InlineData("UpdateAutoScaleRequest r = new() { AutoScalePolicy = policy with { MinReplicas = {|TIR2003:9|}, MaxReplicas = 3 } };")]
    public Task ResultIsJudged(string statement) => RequestVerifier.Statements(statement);

    [Theory]
    [InlineData("Use(policy with { MaxReplicas = 12 });")]
    [InlineData("Use(policy with { MinReplicas = 12 });")]
    [InlineData("Use(policy with { Rules = [] });")]
    [InlineData("Use(rule with { Metric = ScalingMetric.Custom });")]
    [InlineData("Use(rule with { CustomMetricName = null });")]
    [InlineData("Use(rule with { CustomMetricName = \"a\" });")]
    [InlineData("Use(policy with { });")]
    [InlineData("Use(new ScalingRule { Metric = ScalingMetric.Custom, Value = 1 } with { CustomMetricName = \"a\" });")]
    [InlineData("Use(new AutoScalePolicy { MinReplicas = 5, MaxReplicas = 3 } with { MaxReplicas = 5 });")]
    [InlineData("Use((new AutoScalePolicy { MinReplicas = 5, MaxReplicas = 3 }) with { MinReplicas = 3 });")]
    [InlineData("ScalingRuleBuilder b = new ScalingRuleBuilder { Metric = ScalingMetric.Custom, Value = 1 } with { CustomMetricName = \"a\" };")]
    [InlineData("var template = new ScalingRule { Metric = ScalingMetric.Custom, Value = 1 }; Use(template with { CustomMetricName = \"a\" }); Use(template with { CustomMetricName = \"b\" });")]
    [InlineData("ScalingRule template = new() { Metric = ScalingMetric.Custom, Value = 1 }; Use(template with { CustomMetricName = maybe });")]
    [InlineData("UpdateAutoScaleRequest r = new() { AutoScalePolicy = policy with { MaxReplicas = 12 } };")]
    [InlineData("var p = policy; p = p with { MinReplicas = 5 }; p = p with { MaxReplicas = 6 };")]
    [InlineData("var p = new AutoScalePolicy { MinReplicas = 2, MaxReplicas = 2 }; p = p with { MaxReplicas = 9 }; Use(p with { MinReplicas = 5 });")]
    [InlineData("var point = new { X = 5 }; Use(point with { X = 6 });")]
    public Task IsSilent(string statement) => RequestVerifier.Statements(statement);

    [Fact]
    public Task WhatTheReceiverHasAlreadyBeenToldIsNotRepeated() => RequestVerifier.Statements("""
        var p = new AutoScalePolicy { MinReplicas = {|TIR2003:5|}, MaxReplicas = 3, Rules = rules };
        Use(p);
        Use(p with { IsHoldQueue = true });
        """);

    [Fact]
    public Task TemplateIsJudgedByWhatIsMadeOfIt() => RequestVerifier.Statements("""
        var template = new AutoScalePolicy { MinReplicas = 5, MaxReplicas = 3, Rules = rules };
        Use(template with { MaxReplicas = 6 });
        Use(template {|TIR2003:with|} { IsHoldQueue = true });
        """);
}
