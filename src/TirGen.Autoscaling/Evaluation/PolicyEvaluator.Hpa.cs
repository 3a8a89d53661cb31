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

        int up = _upWindow.Push(step.Proposed, step.Time);
        int down = _downWindow.Push(step.Proposed, step.Time);
        step.Stabilized = Math.Min(Math.Max(step.Replicas, up), down);
        DecisionReason reason = Compare(step, within);
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
        bool within = false;
        for (int i = 0; i < samples.Length; i++)
        {
            if (!samples[i].IsValid)
                continue;
            long total = samples[i].TotalMilli;
            double perTarget = (double)total / _targets[i];
            double ratio = _perReplica[i] ? perTarget : total / ((double)_targets[i] * step.Replicas);
            bool near = _tolerance.Contains(ratio);
            int proposal = near ? step.Replicas : Capped(_perReplica[i] ? ratio * step.Replicas : perTarget);
            if (proposal > best)
            {
                best = proposal;
                within = near;
                step.DrivingRule = i;
                step.DrivingTotal = total;
            }
        }

        step.Proposed = Math.Max(best, 0);
        return within;
    }

    /// <summary>Beyond the maximum all proposals are alike; one above it tells that it was exceeded.</summary>
    private int Capped(double replicas) => replicas > _max ? _max + 1 : (int)Math.Ceiling(replicas);

    private static DecisionReason Compare(in Step step, bool within)
    {
        if (step.Proposed > step.Stabilized)
            return DecisionReason.StabilizedUp;
        if (step.Proposed < step.Stabilized)
            return DecisionReason.StabilizedDown;
        if (step.Proposed > step.Replicas)
            return DecisionReason.AboveTarget;
        if (step.Proposed < step.Replicas)
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
