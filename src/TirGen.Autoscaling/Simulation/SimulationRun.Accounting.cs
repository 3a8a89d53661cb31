namespace TirGen.Autoscaling;

internal sealed partial class SimulationRun
{
    private readonly LatencyHistogram _waits = new();
    private readonly LatencyHistogram _responses = new();
    private readonly TimelineRecorder _timeline;
    private long _now;
    private long _replicasSince;
    private long _arrivals;
    private long _served;
    private long _refused;
    private long _timedOut;
    private long _interrupted;
    private long _coldRequests;
    private long _coldStarts;
    private long _scaleUps;
    private long _scaleDowns;
    private long _withinObjective;
    private int _peakReplicas;
    private int _peakDraining;
    private int _peakQueue;
    private long _concurrencyTicks;
    private double _concurrencySeconds;
    private double _billedSeconds;
    private double _servingSeconds;
    private double _busySeconds;
    private int _intervalPeakQueue;
    private TimelinePoint _intervalStart;
    private double _intervalStartConcurrency;

    public SimulationResult Complete(string trace)
    {
        AdvanceReplicas(_now, _replicas.Billed);
        if (_now > _intervalStart.Time.Ticks)
            AddTimelinePoint(_now);
        int inService = _finishes.Count;
        TimeSpan oldest = _queue.Count > 0 ? TimeSpan.FromTicks(_now - _queue.HeadArrival) : TimeSpan.Zero;
        RecordUnfinished();
        long unserved = _refused + _timedOut + _interrupted + _queue.Count;
        RecordWithoutEnd(unserved);
        double seconds = Math.Max(_now, 1) / (double)TimeSpan.TicksPerSecond;
        double slotSeconds = _servingSeconds * _options.SlotsPerReplica;
        return new()
        {
            Trace = trace,
            Policy = _evaluator.Policy,
            Profile = _evaluator.Profile,
            Options = _options,
            Start = _start,
            FirstArrival = TimeSpan.FromTicks(_firstArrival),
            LastArrival = TimeSpan.FromTicks(_lastArrival),
            Duration = TimeSpan.FromTicks(_now),
            Arrivals = _arrivals,
            Served = _served,
            InServiceAtEnd = inService,
            QueuedAtEnd = _queue.Count,
            OldestQueuedAge = oldest,
            Refused = _refused,
            TimedOut = _timedOut,
            Interrupted = _interrupted,
            Wait = LatencySummary.Of(_waits),
            Response = LatencySummary.Of(_responses),
            Waits = _waits,
            Responses = _responses,
            ColdStarts = _coldStarts,
            ColdRequests = _coldRequests,
            ScaleUps = _scaleUps,
            ScaleDowns = _scaleDowns,
            PeakReplicas = _peakReplicas,
            PeakDraining = _peakDraining,
            PeakQueue = _peakQueue,
            MeanConcurrency = _concurrencySeconds / seconds,
            ReplicaHours = _billedSeconds / 3600,
            Utilization = slotSeconds > 0 ? _busySeconds / slotSeconds : 0,
            Attainment = (double)_withinObjective / Math.Max(1, _arrivals),
            Reasons = Enum.GetValues<DecisionReason>().Where(reason => _reasons[(int)reason] > 0).ToDictionary(static reason => reason, reason => _reasons[(int)reason]),
            Timeline = _timeline.Complete(),
        };
    }

    private void RecordTimes(in ServiceStart request, long end)
    {
        long wait = request.Start - request.Arrival;
        long response = end - request.Arrival;
        _waits.Record(wait);
        _responses.Record(response);
        if ((_options.Objective.IncludesService ? response : wait) <= _options.Objective.Limit.Ticks)
            _withinObjective++;
    }

    private void RecordWithoutEnd(long requests)
    {
        _waits.RecordWithoutEnd(requests);
        _responses.RecordWithoutEnd(requests);
    }

    /// <summary>Moves the clock, and with it the integral of the requests present.</summary>
    private void Advance(long now)
    {
        _concurrencyTicks += (now - _now) * (_finishes.Count + _queue.Count);
        _now = now;
    }

    /// <summary>The integral since the last call, in request seconds.</summary>
    private double FlushConcurrency()
    {
        double seconds = _concurrencyTicks / (double)TimeSpan.TicksPerSecond;
        _concurrencyTicks = 0;
        _concurrencySeconds += seconds;
        return seconds;
    }

    /// <summary>Must run before the number of replicas changes.</summary>
    private void AdvanceReplicas(long now, int billedBefore)
    {
        double seconds = (now - _replicasSince) / (double)TimeSpan.TicksPerSecond;
        _replicasSince = now;
        _billedSeconds += seconds * billedBefore;
        _servingSeconds += seconds * (billedBefore - _replicas.Starting);
    }

    /// <summary>What is in service when the run is cut off has an end all the same; the slots were in use until now.</summary>
    private void RecordUnfinished()
    {
        while (_finishes.Count > 0)
        {
            long end = _finishes.NextTicks;
            _finishes.Pop(out ServiceStart request);
            _busySeconds += (_now - request.Start) / (double)TimeSpan.TicksPerSecond;
            if (!request.IsInterrupted)
                RecordTimes(request, end);
            else
                RecordWithoutEnd(1);
        }
    }

    private void AddTimelinePoint(long now)
    {
        AdvanceReplicas(now, _replicas.Billed);
        TimelinePoint total = new()
        {
            Time = TimeSpan.FromTicks(now),
            Arrivals = _arrivals,
            Rejected = _refused + _timedOut,
            Interrupted = _interrupted,
            ColdRequests = _coldRequests,
            ColdStarts = (int)_coldStarts,
        };
        double length = (total.Time - _intervalStart.Time).TotalSeconds;
        _timeline.Add(total with
        {
            Arrivals = total.Arrivals - _intervalStart.Arrivals,
            Rejected = total.Rejected - _intervalStart.Rejected,
            Interrupted = total.Interrupted - _intervalStart.Interrupted,
            ColdRequests = total.ColdRequests - _intervalStart.ColdRequests,
            ColdStarts = total.ColdStarts - _intervalStart.ColdStarts,
            Concurrency = length > 0 ? (_concurrencySeconds - _intervalStartConcurrency) / length : 0,
            PeakQueue = Math.Max(_intervalPeakQueue, _queue.Count),
            Queue = _queue.Count,
            Ready = _replicas.Ready,
            Starting = _replicas.Starting,
            Draining = _replicas.Draining,
            CumulativeCost = _billedSeconds / 3600 * _options.PricePerReplicaHour,
            Decision = _hasIntervalDecision ? _intervalDecision : _lastDecision,
        });
        _intervalStart = total;
        _intervalStartConcurrency = _concurrencySeconds;
        _intervalPeakQueue = _queue.Count;
        _hasIntervalDecision = false;
    }
}
