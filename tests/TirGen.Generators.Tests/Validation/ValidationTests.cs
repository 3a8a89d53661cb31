using Tir.ModelEndpoints;

namespace TirGen.Generators.Tests.Validation;

/// <summary>What validation says of requests that people write.</summary>
public sealed class ValidationTests
{
    [Fact]
    public void AValidRequestHasNoViolations()
    {
        UpdateAutoScaleRequest request = new()
        {
            AutoScalePolicy = new() { MinReplicas = 1, MaxReplicas = 8, Rules = [new() { Metric = ScalingMetric.Concurrency, Value = 20 }] },
        };
        Assert.True(request.Validate(out IReadOnlyList<ApiViolation> violations));
        Assert.Empty(violations);
    }

    [Fact]
    public void ACustomMetricNeedsAName()
    {
        UpdateAutoScaleRequest request = new()
        {
            AutoScalePolicy = new() { MinReplicas = 1, MaxReplicas = 8, Rules = [new() { Metric = ScalingMetric.Concurrency, Value = 20 }, new() { Metric = ScalingMetric.Custom, Value = 5 }] },
        };
        Assert.False(request.Validate(out IReadOnlyList<ApiViolation> violations));
        Assert.Equal(["error TIR2001 at /auto_scale_policy/rules/1: custom_metric_name is required when metric is \"custom\"."], Lines(violations));
    }

    [Fact]
    public void ABlankNameIsNone()
    {
        ScalingRuleBuilder rule = new() { Metric = ScalingMetric.Custom, Value = 5, CustomMetricName = " " };
        Assert.False(rule.Validate(out IReadOnlyList<ApiViolation> violations));
        Assert.Equal(["error TIR2002 at /custom_metric_name: custom_metric_name must not be blank when metric is \"custom\"."], Lines(violations));
    }

    [Fact]
    public void BoundsAreChecked()
    {
        AutoScalePolicyBuilder policy = new() { MinReplicas = -1, MaxReplicas = 513 };
        Assert.False(policy.Validate(out IReadOnlyList<ApiViolation> violations));
        Assert.Contains("error TIR2002 at /min_replicas: min_replicas must be at least 0, not -1.", Lines(violations));
        Assert.Contains("error TIR2002 at /max_replicas: max_replicas must be at most 512, not 513.", Lines(violations));
    }

    [Fact]
    public void ReversedBoundsAreRefused()
    {
        AutoScalePolicy policy = new() { MinReplicas = 4, MaxReplicas = 2 };
        Assert.False(policy.Validate(out IReadOnlyList<ApiViolation> violations));
        ApiViolation only = Assert.Single(violations, static v => v.Severity == ApiSeverity.Error);
        Assert.Equal(("TIR2003", "/min_replicas"), (only.RuleId, only.Pointer));
    }

    [Fact]
    public void AnEnumValueWithoutANameIsRefusedAtItsMember()
    {
        UpdateAutoScaleRequest request = new()
        {
            AutoScalePolicy = new() { MinReplicas = 1, MaxReplicas = 8, Rules = [new() { Metric = (ScalingMetric)99, Value = 20 }] },
        };
        Assert.False(request.Validate(out IReadOnlyList<ApiViolation> violations));
        Assert.Equal(["error TIR2002 at /auto_scale_policy/rules/0/metric: metric must be \"concurrency\", \"requestRate\" or \"custom\", not 99."], Lines(violations));
    }

    [Fact]
    public void AWarningDoesNotMakeARequestInvalid()
    {
        UpdateAutoScaleRequest request = new() { AutoScalePolicy = new() { MinReplicas = 1, MaxReplicas = 8 } };
        Assert.True(request.Validate(out IReadOnlyList<ApiViolation> violations));
        ApiViolation only = Assert.Single(violations);
        Assert.Equal(("TIR2004", "/auto_scale_policy/rules", ApiSeverity.Warning), (only.RuleId, only.Pointer, only.Severity));
    }

    [Fact]
    public void AsyncNeedsWorkersAndDataset()
    {
        UpdateAsyncConfigurationRequest request = new() { AsyncEnabled = true };
        Assert.False(request.Validate(out IReadOnlyList<ApiViolation> violations));
        Assert.Equal(
            [
                "error TIR2001: async_concurrent_workers is required when async_enabled is true.",
                "error TIR2001: async_dataset_id is required when async_enabled is true.",
            ],
            Lines(violations).Where(static v => v.StartsWith("error", StringComparison.Ordinal)));
        Assert.Contains(violations, static v => v is { RuleId: "TIR2004", Severity: ApiSeverity.Warning });
        Assert.Contains(violations, static v => v is { RuleId: "TIR2006", Severity: ApiSeverity.Info });
    }

    [Fact]
    public void ARepeatedRouteIsNamedByItsPosition()
    {
        AsyncTargetRouteBuilder route = new() { RouteName = "QUEUE_1", RouteValue = "v1/chat" };
        UpdateAsyncConfigurationRequest request = new()
        {
            AsyncEnabled = true,
            AsyncConcurrentWorkers = 1,
            AsyncDatasetId = 2,
            AsyncDestinationType = AsyncDestinationType.Dataset,
            AsyncTargetRoutes = [route, route],
        };
        Assert.False(request.Validate(out IReadOnlyList<ApiViolation> violations));
        Assert.Equal(["error TIR2005 at /async_target_routes/1: Item 2 of async_target_routes repeats item 1."], Lines(violations));
    }

    [Fact]
    public void AnEmptyListIsToldFromNone()
    {
        UpdateAsyncConfigurationRequest request = new() { AsyncEnabled = false, AsyncTargetRoutes = [] };
        Assert.False(request.Validate(out IReadOnlyList<ApiViolation> violations));
        Assert.Contains("error TIR2005 at /async_target_routes: async_target_routes must have at least 1 item, not 0.", Lines(violations));
    }

    [Fact]
    public void AUnionIsCheckedByWhatItHolds()
    {
        AutoScalePolicyBuilder policy = new() { MinReplicas = 2, MaxReplicas = 2, StabilityPeriod = -1, InitialCooldownPeriod = "5m" };
        Assert.False(policy.Validate(out IReadOnlyList<ApiViolation> violations));
        Assert.Equal(
            [
                "error TIR2002 at /stability_period: stability_period must be at least 0, not -1.",
                "error TIR2002 at /initial_cooldown_period: initial_cooldown_period must match the pattern ^[0-9]+$, which \"5m\" does not.",
            ],
            Lines(violations));
    }

    [Fact]
    public void ARequiredMemberThatDefaultLeftNullIsMissing()
    {
        AsyncTargetRouteBuilder route = default;
        Assert.False(route.Validate(out IReadOnlyList<ApiViolation> violations));
        Assert.Equal(["error TIR2001: route_name is required.", "error TIR2001: route_value is required."], Lines(violations));
    }

    private static IEnumerable<string> Lines(IReadOnlyList<ApiViolation> violations) => violations.Select(static v => v.ToString());
}
