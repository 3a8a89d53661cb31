using TirGen.Autoscaling;
using TirGen.Benchmarks.Measuring;

namespace TirGen.Benchmarks.Autoscaling;

/// <summary>One evaluation of a policy of three rules.</summary>
public sealed class EvaluateContender() : Contender("TirGen.Autoscaling")
{
    private static readonly MetricSample[] Samples = [MetricSample.Of(55), MetricSample.Of(320), MetricSample.Of(14)];

    private readonly PolicyEvaluator _evaluator = new(AutoscalingRun.Policy);
    private TimeSpan _now;

    public override long Run(int rounds)
    {
        long total = 0;
        for (int i = 0; i < rounds; i++)
        {
            _now += TimeSpan.FromSeconds(15);
            total += _evaluator.Evaluate(Samples, 3, _now).Desired;
        }

        return total;
    }

    public override byte[] Output() => "null"u8.ToArray();
}
