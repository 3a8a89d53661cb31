using Contoso.Ferry;
using Tir.ModelEndpoints;

/// <summary>Mistakes of each kind whose repair leaves no choice.</summary>
internal static class Repairable
{
    // TIR2001
    public static Crossing Heavy() => new() { Harbour = "DOV", Vehicles = 1, Heavy = true };

    // TIR2002
    public static Crossing OfAnotherEdition() => new() { Harbour = "DOV", Vehicles = 1, Edition = 3 };

    // TIR2002, beyond a bound
    public static Crossing Crowded() => new() { Harbour = "DOV", Vehicles = 9 };

    public static ScalingRule Below() => new() { Metric = ScalingMetric.RequestRate, Value = 20, Window = 0 };

    // TIR2003
    public static AutoScalePolicy Crossed() => new() { MinReplicas = 3, MaxReplicas = 2, Rules = [new() { Metric = ScalingMetric.Concurrency, Value = 20 }] };

    // TIR2004
    public static ScalingRule WithoutEffect() => new() { Metric = ScalingMetric.Concurrency, Value = 5, CustomMetricName = "a" };

    // TIR2005
    public static Crossing Twice() => new() { Harbour = "DOV", Vehicles = 1, Names = ["Ann", "Bo", "Ann"] };

    public static Crossing Nobody() => new() { Harbour = "DOV", Vehicles = 2, Names = [] };

    // TIR2006
    public static ScalingRule Unused() => new()
    {
        Metric = ScalingMetric.Concurrency,
        Value = 5, // five at once
        Window = 60, // one minute
    };
}
