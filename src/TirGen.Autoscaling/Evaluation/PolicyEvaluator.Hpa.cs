using TirGen.Autoscaling.Hpa;

namespace TirGen.Autoscaling;

public sealed partial class PolicyEvaluator
{
    /// <summary>The controller records the size it finds first, so that it holds for a whole window.</summary>
    private void RecordFirstSize(in Step step)
    {
        _started = true;
        int size = Math.Min(step.Replicas, _max + 1);
        _upWindow.Push(size, step.Time);
        _downWindow.Push(size, step.Time);
    }

    private Decision ScaleWithHpa(ReadOnlySpan<MetricSample> samples, ref Step step)
    {
        bool within = Propose(samples, ref step);
        if (step.FailedRules == samples.Length || (step.FailedRules > 0 && step.Proposed < step.Replicas))
            return step.Keep(DecisionReason.MetricsUnavailable);

        // Beyond the maximum all proposals are alike; one above it tells that it was exceeded.
        int capped = Math.Min(step.Proposed, _max + 1);
        int up = _upWindow.Push(capped, step.Time);
        int down = _downWindow.Push(capped, step.Time);
        step.Stabilized = Math.Min(Math.Max(step.Replicas, up), down);
        DecisionReason reason = Compare(step, capped, within);
        int floor = Math.Max(_min, 1);
        if (step.Stabilized > step.Replicas)
            return Grow(ref step, reason);
        if (step.Stabilized < floor)
            return Shrink(ref step, floor, DecisionReason.TooFewReplicas);
        return Shrink(ref step, step.Stabilized, reason);
    }

    /// <summary>Takes the largest proposal; true when the driving rule is within the tolerance.</summary>
    private bool Propose(ReadOnlySpan<MetricSample> samples, ref Step step)
    {
        int best = -1;
        for (int i = 0; i < samples.Length; i++)
        {
            if (!samples[i].IsValid)
                continue;
            long total = samples[i].TotalMilli;
            int proposal = _perReplica[i]
                ? HpaReplicaCalculator.Value(total, _targets[i], step.Replicas, step.Replicas, _tolerance).Replicas
                : HpaReplicaCalculator.AverageValueReplicas(total, _targets[i], step.Replicas, _tolerance);
            if (proposal > best)
            {
                best = proposal;
                step.DrivingRule = i;
                step.DrivingTotal = total;
            }
        }

        step.Proposed = Math.Max(best, 0);
        if (best != step.Replicas)
            return false;
        int driving = step.DrivingRule;
        double perReplica = _perReplica[driving] ? 1 : step.Replicas;
        return _tolerance.Contains(step.DrivingTotal / (_targets[driving] * perReplica));
    }

    private static DecisionReason Compare(in Step step, int capped, bool within)
    {
        if (capped > step.Stabilized)
            return DecisionReason.StabilizedUp;
        if (capped < step.Stabilized)
            return DecisionReason.StabilizedDown;
        if (capped > step.Replicas)
            return DecisionReason.AboveTarget;
        if (capped < step.Replicas)
            return DecisionReason.BelowTarget;
        return within ? DecisionReason.WithinTolerance : DecisionReason.OnTarget;
    }

    private Decision Grow(ref Step step, DecisionReason reason)
    {
        if (IsFrozen(step.Time))
            return step.Keep(DecisionReason.Frozen);
        TimeSpan now = TimeSpan.FromTicks(step.Time);
        int limit = HpaRateLimits.ScaleUpLimit(_profile.ScaleUp, step.Replicas, _ups, _downs, now);
        HpaLimit grown = HpaNormalizer.Grow(step.Replicas, step.Stabilized, _max, limit);
        reason = grown.Reason switch
        {
            HpaReason.ScaleUpLimit => DecisionReason.ScaleUpLimit,
            HpaReason.TooManyReplicas => DecisionReason.TooManyReplicas,
            _ => reason,
        };
        return Rescale(step.To(grown.Replicas, reason));
    }

    private Decision Shrink(ref Step step, int desired, DecisionReason reason)
    {
        if (desired == step.Replicas)
            return step.Keep(reason);
        return IsFrozen(step.Time) ? step.Keep(DecisionReason.Frozen) : Rescale(step.To(desired, reason));
    }

    /// <summary>
    /// Keeps what the rate limit looks back at. The default rules allow a drop of 100 % per period, so no limit applies downwards.
    /// </summary>
    private Decision Rescale(in Decision decision)
    {
        int change = decision.Desired - decision.Current;
        if (change > 0)
            _ups.Store(change, _profile.ScaleUp, decision.Time);
        else if (change < 0)
            _downs.Store(-change, _profile.ScaleUp, decision.Time);
        return Scaled(decision);
    }
}
