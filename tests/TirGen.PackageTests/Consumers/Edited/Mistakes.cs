using Contoso.Ferry;
using Tir.ModelEndpoints;

internal static class Mistakes
{
    public static ScalingRule Rule() => new() { Metric = ScalingMetric.Concurrency, Value = 5, CustomMetricName = "a" };

    public static Crossing Booking() => new() { Harbour = "DOV", Vehicles = 8, Names = ["Ann", "Ann"] };
}
