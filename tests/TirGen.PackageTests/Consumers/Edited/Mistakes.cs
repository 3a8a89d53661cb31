using Contoso.Ferry;
using Tir.ModelEndpoints;

internal static class Mistakes
{
    public static ScalingRule Rule() => new() { Metric = ScalingMetric.RequestRate, Value = 5, Window = 0 };

    public static Crossing Booking() => new() { Harbour = "DOV", Vehicles = 9 };
}
