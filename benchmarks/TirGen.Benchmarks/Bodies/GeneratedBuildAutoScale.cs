using Tir.ModelEndpoints;
using TirGen.Benchmarks.Measuring;
using TirGen.Benchmarks.Samples;

namespace TirGen.Benchmarks.Bodies;

/// <summary>Builds <c>update_auto_scale</c> on the stack, rules included, and writes it.</summary>
public sealed class GeneratedBuildAutoScale(Words words) : Contender("TirGen")
{
    private readonly byte[] _buffer = new byte[32 * 1024];

    public override long Run(int rounds)
    {
        long total = 0;
        for (int i = 0; i < rounds; i++)
        {
            total += BuildAndWrite();
        }

        return total;
    }

    public override byte[] Output() => _buffer[..(int)Run(1)];

    private int BuildAndWrite()
    {
        UpdateAutoScaleRequest request = new()
        {
            AutoScalePolicy = new()
            {
                MinReplicas = 1,
                MaxReplicas = 8,
                Rules =
                [
                    new() { Metric = ScalingMetric.Concurrency, Value = 20, ConditionType = ConditionType.Limit, WatchPeriod = 60 },
                    new() { Metric = ScalingMetric.RequestRate, Value = 100, ConditionType = ConditionType.Limit, WatchPeriod = 60, Window = 1, Granularity = 1 },
                    new() { Metric = ScalingMetric.Custom, Value = 5, ConditionType = ConditionType.Limit, WatchPeriod = 60, CustomMetricName = words.MetricName },
                ],
                StabilityPeriod = 300,
                InitialCooldownPeriod = 60,
                IsHoldQueue = false,
            },
            IsAutoScaleEnabled = true,
        };
        request.TryWrite(_buffer, out int written);
        return written;
    }
}
