using Contoso.Ferry;
using Tir.ModelEndpoints;

internal static class Policies
{
    public static AutoScalePolicyBuilder Policy() => new() { MinReplicas = 2, MaxReplicas = 2, };

    public static ScalingRule Rule() => new() { Metric = ScalingMetric.RequestRate, Value = 5, Window = 1 };

    public static bool IsValid(ScalingRuleBuilder rule) => rule.Validate(out _);

    public static BookCrossingRequest Booking() => new() { Harbour = "DOV", Vehicles = 3, };
}
