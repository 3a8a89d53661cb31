using Tir.ModelEndpoints;

internal static class Policies
{
    public static AutoScalePolicy Swapped() => new() { MinReplicas = 3, MaxReplicas = 2, Rules = [new() { Metric = ScalingMetric.Concurrency, Value = 20 }] };

    // Its name is for a person to choose: formatting invents none.
    public static ScalingRule Unnamed() => new() { Metric = ScalingMetric.Custom, Value = 5 };
}
