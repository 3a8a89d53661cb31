namespace TirGen.Autoscaling;

internal sealed partial class SimulationRun
{
    private const int TicksPerProgress = 4096;

    private static readonly long StuckAfter = TimeSpan.FromHours(1).Ticks;

    private readonly PolicyEvaluator _evaluator;
    private readonly MetricSampling _metrics;
    private readonly IProgress<TimeSpan>? _progress;
    private readonly IProgress<Decision>? _decisions;
    private readonly CancellationToken _cancellationToken;
    private readonly long _tick;
    private readonly long _sync;
    private readonly long _poll;
    private readonly EvaluationScope _tickScope;
    private readonly List<int> _leaving = [];
    private readonly long[] _reasons = new long[Enum.GetValues<DecisionReason>().Length];
    private DeterministicRandom _random;
    private long _nextTick;
    private long _nextSync;
    private long _nextPoll;
    private long _tickArrivals;
    private long _tickCount;
    private long _lastProgress;
    private int _tickColdRefusals;
    private Decision _intervalDecision;
    private Decision _lastDecision;
    private bool _hasIntervalDecision;

    /// <summary>Reads the counters and runs the autoscaler's loops that are due; false when the run is over.</summary>
    private bool Tick(long now)
    {
        Advance(now);
        TimeSpan time = TimeSpan.FromTicks(now);
        _metrics.Tick(time, _arrivals - _tickArrivals, FlushConcurrency());
        _tickArrivals = _arrivals;
        _nextTick = now + _tick;

        bool sync = now >= _nextSync;
        bool poll = now >= _nextPoll;
        EvaluationScope scope = (sync ? EvaluationScope.Scaling : 0) | (poll ? EvaluationScope.Activation : 0) | TickScope();
        if (scope != 0)
            Evaluate(time, scope, isDue: sync || poll);

        _tickColdRefusals = 0;
        if (poll)
            _nextPoll += _poll;
        if (sync)
        {
            _nextSync += _sync;
            AddTimelinePoint(now);
        }

        if (++_tickCount % TicksPerProgress == 0)
        {
            _cancellationToken.ThrowIfCancellationRequested();
            _progress?.Report(time);
        }

        return !IsOver(now);
    }

    private bool IsOver(long now)
    {
        if (_nextArrival != long.MaxValue)
            return false;
        bool idle = InService == 0 && _replicas.Starting == 0;
        if (InService == 0 && _queue.Count == 0 && now >= _lastArrival + _options.Tail.Ticks)
            return true;
        if (_options.MaxTail is { } longest && now >= _lastArrival + longest.Ticks)
            return true;

        // Nothing works, and nothing has done so for long: what waits will wait for ever.
        if (!idle)
            _lastProgress = now;
        return now >= Math.Max(_lastProgress, _lastArrival) + StuckAfter;
    }

    /// <summary>What runs at every tick. Only where the endpoint can be at zero does it matter when it was last active.</summary>
    private EvaluationScope TickScope() => _evaluator.Profile.Algorithm == ScalingAlgorithm.KnativeKpa && _replicas.Size > 0 ? 0 : _tickScope;

    private static EvaluationScope TickScopeOf(AutoscalingPolicy policy, EvaluationProfile profile)
    {
        if (profile.MinReplicasOf(policy) > 0)
            return 0;
        if (profile.Algorithm == ScalingAlgorithm.KnativeKpa)
            return EvaluationScope.Activation;
        return profile.Activity switch
        {
            ActivityReading.Pushed => EvaluationScope.Push,
            ActivityReading.PushedBothWays => EvaluationScope.Activation,
            _ => 0,
        };
    }

    private void Evaluate(TimeSpan now, EvaluationScope scope, bool isDue)
    {
        // Without hold queue a request to an endpoint at zero fails, but is seen: else nothing could ever wake it.
        int waiting = _queue.Count + _tickColdRefusals;
        int running = _fleet?.Running ?? _finishes.Count;
        waiting += InService - running;
        ReadOnlySpan<MetricSample> samples = _metrics.Sample(now, running, waiting, _replicas.Ready, _fleet?.KvPercent ?? 0);
        Decision decision = _evaluator.Evaluate(samples, _replicas.Size, now, scope) with { Held = waiting };

        // Between the clocks only changes are decisions.
        if (!isDue && !decision.IsChange)
            return;
        _reasons[(int)decision.Reason]++;
        _lastDecision = decision;
        _decisions?.Report(decision);
        if (decision.IsChange || !_hasIntervalDecision || !_intervalDecision.IsChange)
            _intervalDecision = decision;
        _hasIntervalDecision = true;
        Apply(decision, now.Ticks);
    }

    private void Apply(in Decision decision, long now)
    {
        int change = decision.Desired - _replicas.Size;
        if (change == 0)
            return;
        AdvanceReplicas(now, _replicas.Billed);
        if (change < 0)
        {
            _scaleDowns++;
            Shrink(-change, now);
            return;
        }

        _scaleUps++;
        _coldStarts += change;
        for (int i = 0; i < change; i++)
            _replicas.Start(now + _options.ColdStart.Next(ref _random));
        _peakReplicas = Math.Max(_peakReplicas, _replicas.Size);
    }

    private void Shrink(int count, long now)
    {
        bool wasReady = _replicas.Ready > 0;
        _replicas.Remove(count, _leaving);
        _peakDraining = Math.Max(_peakDraining, _replicas.Draining);
        if (wasReady && _replicas.Ready == 0)
            _readinessSince = now;
        if (_options.TerminationGrace is not { } grace)
            return;
        foreach (int replica in _leaving)
        {
            if (_fleet is null)
                _finishes.Interrupt(replica, now + grace.Ticks);
            else
                _fleet.Interrupt(replica, now + grace.Ticks);
        }
    }
}
