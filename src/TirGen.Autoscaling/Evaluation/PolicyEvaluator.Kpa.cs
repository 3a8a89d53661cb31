using TirGen.Autoscaling.Hpa;
using TirGen.Autoscaling.Knative;

namespace TirGen.Autoscaling;

public sealed partial class PolicyEvaluator
{
    private static readonly long ScaleToZeroGrace = TimeSpan.FromSeconds(30).Ticks;

    private readonly KpaAutoscaler[] _kpas;

    private KpaAutoscaler[] CreateKpas(AutoscalingPolicy policy) =>
    [
        .. policy.Rules.Select(rule => new KpaAutoscaler(
            new()
            {
                TargetValue = rule.Value,
                ScaleDownDelay = _freezes ? TimeSpan.Zero : TimeSpan.FromSeconds(policy.StabilityPeriod),
            },
            panicTime: null,
            panicPeak: 0)),
    ];

    private Decision ScaleWithKpa(ReadOnlySpan<MetricSample> samples, ref Step step)
    {
        TimeSpan now = TimeSpan.FromTicks(step.Time);
        KpaDecision best = default;
        int proposed = -1;
        for (int i = 0; i < samples.Length; i++)
        {
            if (!samples[i].IsValid)
                continue;
            double stable = samples[i].TotalMilli / 1000.0;
            double burst = samples[i].BurstMilli / 1000.0;
            KpaDecision decision = _kpas[i].Scale(stable, burst, step.Replicas, now);
            if (step.DrivingRule < 0 || decision.DesiredPods > best.DesiredPods)
            {
                best = decision;
                bool isBurst = decision.Panicking && burst > stable;
                step.DrivingRule = i;
                step.Burst = isBurst;
                step.DrivingTotal = isBurst ? samples[i].BurstMilli : samples[i].TotalMilli;
                proposed = HpaReplicaCalculator.CeilingToInt32((double)step.DrivingTotal / _targets[i]);
            }
        }

        if (step.DrivingRule < 0 || (step.FailedRules > 0 && best.DesiredPods < step.Replicas))
            return step.Keep(DecisionReason.MetricsUnavailable);
        step.Proposed = proposed;
        step.Stabilized = Math.Min(best.DesiredPods, _max + 1);
        return Bound(ref step, best);
    }

    private Decision Bound(ref Step step, KpaDecision best)
    {
        bool idle = best.DesiredPods == 0 && _min == 0 && step.FailedRules == 0;
        if (idle && IsCooledDown(step.Time, ScaleToZeroGrace) && !IsFrozen(step.Time))
            return Scaled(step.To(0, DecisionReason.ScaledToZero));

        int floor = Math.Max(_min, 1);
        int desired = Math.Clamp(step.Stabilized, floor, _max);
        if (desired != step.Replicas && IsFrozen(step.Time))
            return step.Keep(DecisionReason.Frozen);
        DecisionReason reason = step.Stabilized > _max ? DecisionReason.TooManyReplicas
            : best.Delayed ? DecisionReason.ScaleDownDelayed
            : best.Panicking ? DecisionReason.Panicking
            : idle && desired == step.Replicas ? DecisionReason.CoolingDown
            : step.Stabilized < floor ? DecisionReason.TooFewReplicas
            : desired > step.Replicas ? DecisionReason.AboveTarget
            : desired < step.Replicas ? DecisionReason.BelowTarget
            : DecisionReason.OnTarget;
        return Scaled(step.To(desired, reason));
    }
}
