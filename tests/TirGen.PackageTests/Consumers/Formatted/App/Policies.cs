using Tir.ModelEndpoints;

internal static class Policies
{
    public static AutoScalePolicy Swapped() => new() { MinReplicas = 3, MaxReplicas = 2, Rules = [new() { Metric = ScalingMetric.Concurrency, Value = 20 }] };
}
