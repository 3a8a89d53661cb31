namespace TirGen.Autoscaling;

/// <summary>
/// One run. At the same instant a service ends before a replica becomes ready or a held request gives up, those before an arrival,
/// and an arrival before the tick.
/// </summary>
internal sealed partial class SimulationRun
{
    private const int BatchSize = 1024;

    private readonly RequestSource _source;
    private readonly SimulationOptions _options;
    private readonly ReplicaPool _replicas;
    private readonly FinishQueue _finishes = new();
    private readonly BatchingFleet? _fleet;
    private readonly HoldQueue _queue = new();
    private readonly TraceRequest[] _batch = new TraceRequest[BatchSize];
    private readonly bool _holds;
    private readonly long _holdTimeout;
    private readonly long _queueTimeout;
    private readonly long _warmUp;
    private int _batchCount;
    private int _batchIndex;
    private long _nextArrival;
    private long _lastArrival;
    private long _firstArrival = -1;
    private long _readinessSince;
    private DateTime? _start;

    public SimulationRun(
        RequestSource source,
        AutoscalingPolicy policy,
        SimulationOptions options,
        EvaluationProfile profile,
        IProgress<TimeSpan>? progress,
        IProgress<Decision>? decisions,
        CancellationToken cancellationToken)
    {
        _source = source;
        _options = options;
        _progress = progress;
        _decisions = decisions;
        _cancellationToken = cancellationToken;
        _holds = profile.HoldsRequests(policy);
        _holdTimeout = options.HoldTimeout?.Ticks ?? long.MaxValue;
        _warmUp = options.WarmUp.Ticks;
        _queueTimeout = options.QueueTimeout?.Ticks ?? long.MaxValue;
        _evaluator = new(policy, profile);
        _metrics = new(policy, profile, options.CustomMetric);
        _tick = Math.Max(1, profile.Tick.Ticks);
        _sync = Math.Max(_tick, profile.SyncPeriod.Ticks);
        _poll = Math.Max(_tick, profile.PollingIntervalOf(policy).Ticks);
        _tickScope = TickScopeOf(policy, profile);
        _nextTick = _tick;
        _nextSync = FirstOf(_sync);
        _nextPoll = FirstOf(_poll);
        _random = new(options.Seed);
        _timeline = new(options.TimelineCapacity);
        _fleet = options.Batching is { } model ? new(model, _warmUp) : null;
        if (_fleet is null && options.Objective.Time is ObjectiveTime.FirstToken or ObjectiveTime.TokenTime)
            throw new ArgumentException("Only a batching model tells the times of tokens. Set SimulationOptions.Batching, or an objective on waits or responses.");
        _replicas = new(SlotsOf(options));
        int initial = options.InitialReplicas ?? Math.Clamp(profile.MinReplicasOf(policy), 0, PolicyLintOptions.PrivateClusterLimit);
        for (int i = 0; i < initial; i++)
            _replicas.AddReady();
        _peakReplicas = initial;
        _lastDecision = Decision.NotEvaluated(initial);
    }

    /// <summary>Requests that a replica has at once; an engine has a queue of its own, so that only refusing has a limit.</summary>
    private static int SlotsOf(SimulationOptions options) =>
        options.Batching is not { } model ? options.SlotsPerReplica
        : options.WhenSaturated == SaturationBehavior.Reject ? model.MaxSequences
        : ReplicaPool.MaxSlots;

    private int InService => _fleet is null ? _finishes.Count : _fleet.Count;

    private long FirstOf(long period) => _options.ClockPhase is { } phase && phase.Ticks % period > 0 ? phase.Ticks % period : period;

    public void Execute()
    {
        ReadBatch();
        while (true)
        {
            long finish = _fleet is null ? _finishes.NextTicks : _fleet.NextTicks;
            long change = Math.Min(_replicas.NextReady, NextTimeout);
            long arrival = _nextArrival;
            long tick = _nextTick;
            if (finish <= change && finish <= arrival && finish <= tick)
            {
                if (_fleet is null)
                    Finish(finish);
                else
                    EndSteps(finish);
            }
            else if (change <= arrival && change <= tick)
            {
                Change(change);
            }
            else if (arrival <= tick)
            {
                Arrive(arrival);
            }
            else if (!Tick(tick))
            {
                return;
            }
        }
    }

    /// <summary>
    /// When the first in the queue gives up. The hold ends when a replica is ready; from then on the request waits for a slot, which
    /// has a limit of its own.
    /// </summary>
    private long NextTimeout
    {
        get
        {
            if (_queue.Count == 0)
                return long.MaxValue;
            long limit = _replicas.Ready == 0 ? _holdTimeout : _queueTimeout;
            return limit == long.MaxValue ? long.MaxValue : Math.Max(_queue.HeadArrival, _readinessSince) + limit;
        }
    }

    private void ReadBatch()
    {
        _batchCount = _source.Read(_batch);
        _batchIndex = 0;
        _start = _source.Start;
        _nextArrival = _batchCount > 0 ? _batch[0].Arrival.Ticks : long.MaxValue;
    }

    private void Arrive(long now)
    {
        Advance(now);
        TraceRequest request = _batch[_batchIndex];
        _lastArrival = now;
        if (_firstArrival < 0)
            _firstArrival = now;
        _arrivals++;
        if (now >= _warmUp)
            _measured++;
        if (_replicas.FreeSlots > 0)
            Serve(request, now);
        else
            Wait(request);

        if (++_batchIndex < _batchCount)
            _nextArrival = _batch[_batchIndex].Arrival.Ticks;
        else
            ReadBatch();
    }

    private void Wait(in TraceRequest request)
    {
        bool cold = _replicas.Ready == 0;
        if (cold)
            _coldRequests++;
        bool waits = cold ? _holds : _options.WhenSaturated == SaturationBehavior.Queue;
        if (!waits || _queue.Count >= _options.MaxQueueLength)
        {
            _refused++;
            RecordWithoutEnd(request.Arrival.Ticks);
            _tickColdRefusals += cold ? 1 : 0;
            return;
        }

        _queue.Enqueue(request);
        _peakQueue = Math.Max(_peakQueue, _queue.Count);
        _intervalPeakQueue = Math.Max(_intervalPeakQueue, _queue.Count);
    }

    private void Serve(in TraceRequest request, long now)
    {
        if (_fleet is not null)
        {
            Batch(request, now);
            return;
        }

        long end = now + request.Service.Ticks;
        if (end > FinishQueue.MaxTicks)
            ThrowTooLong(end);
        _finishes.Push(end, _replicas.Acquire(), new(request.Arrival.Ticks, now));
    }

    private void Finish(long now)
    {
        Advance(now);
        int replica = _finishes.Pop(out ServiceStart request);
        AddBusy(request.Start, now);
        if (request.IsInterrupted)
        {
            _interrupted++;
            RecordWithoutEnd(request.Arrival);
        }
        else
        {
            _served++;
            RecordTimes(request, now);
        }

        if (_replicas.Release(replica))
            AdvanceReplicas(now, billedBefore: _replicas.Billed + 1);
        else if (_queue.Count > 0)
            ServeQueue(now);
    }

    private void ServeQueue(long now)
    {
        while (_queue.Count > 0 && _replicas.FreeSlots > 0)
            Serve(_queue.Dequeue(), now);
    }

    /// <summary>A replica becomes ready, or held requests give up.</summary>
    private void Change(long now)
    {
        Advance(now);
        if (_replicas.NextReady <= now)
        {
            AdvanceReplicas(now, _replicas.Billed);
            if (_replicas.Ready == 0)
                _readinessSince = now;
            _replicas.CompleteStart();
            ServeQueue(now);
        }
        else
        {
            RecordWithoutEnd(_queue.Dequeue().Arrival.Ticks);
            _timedOut++;
        }
    }

    private static void ThrowTooLong(long end) => throw new ArgumentException(
        $"A request would end after {TimeSpan.FromTicks(end).TotalDays:0} days; the simulator counts up to {TimeSpan.FromTicks(FinishQueue.MaxTicks).TotalDays:0}. Cut the trace, or check the unit of its times.");
}
