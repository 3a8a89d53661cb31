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
    private long _coldRequests;
    private long _coldStarts;
    private long _scaleUps;
    private long _scaleDowns;
    private long _withinObjective;
    private int _peakReplicas;
    private int _peakQueue;
    private long _concurrencyTicks;
    private double _concurrencySeconds;
    private double _billedSeconds;
    private double _servingSeconds;
    private double _startedServiceSeconds;
    private int _intervalPeakQueue;
    private TimelinePoint _intervalStart;
    private double _intervalStartConcurrency;

    public SimulationResult Complete(string trace)
    {
        AdvanceReplicas(_now, _replicas.Billed);
        if (_now > _intervalStart.Time.Ticks)
            AddTimelinePoint(_now);
        double seconds = Math.Max(_now, 1) / (double)TimeSpan.TicksPerSecond;
        double slotSeconds = _servingSeconds * _options.SlotsPerReplica;
        int inService = _finishes.Count;
        double busySeconds = _startedServiceSeconds - UnfinishedSeconds();
        return new()
        {
            Trace = trace,
            Policy = _evaluator.Policy,
            Profile = _evaluator.Profile,
            Options = _options,
            Duration = TimeSpan.FromTicks(_now),
            Arrivals = _arrivals,
            Served = _served,
            InServiceAtEnd = inService,
            QueuedAtEnd = _queue.Count,
            Refused = _refused,
            TimedOut = _timedOut,
            Wait = LatencySummary.Of(_waits),
            Response = LatencySummary.Of(_responses),
            Waits = _waits,
            Responses = _responses,
            ColdStarts = _coldStarts,
            ColdRequests = _coldRequests,
            ScaleUps = _scaleUps,
            ScaleDowns = _scaleDowns,
            PeakReplicas = _peakReplicas,
            PeakQueue = _peakQueue,
            MeanConcurrency = _concurrencySeconds / seconds,
            ReplicaHours = _billedSeconds / 3600,
            Utilization = slotSeconds > 0 ? busySeconds / slotSeconds : 0,
            Attainment = (double)_withinObjective / Math.Max(1, _arrivals),
            Reasons = Enum.GetValues<DecisionReason>().Where(reason => _reasons[(int)reason] > 0).ToDictionary(static reason => reason, reason => _reasons[(int)reason]),
            Timeline = _timeline.Complete(),
        };
    }

    private void RecordTimes(long wait, long service)
    {
        long response = wait + service;
        _waits.Record(wait);
        _responses.Record(response);
        _startedServiceSeconds += service / (double)TimeSpan.TicksPerSecond;
        if ((_options.Objective.IncludesService ? response : wait) <= _options.Objective.Limit.Ticks)
            _withinObjective++;
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

    private double UnfinishedSeconds()
    {
        double seconds = 0;
        while (_finishes.Count > 0)
        {
            seconds += (_finishes.NextTicks - _now) / (double)TimeSpan.TicksPerSecond;
            _finishes.Pop();
        }

        return seconds;
    }

    private void AddTimelinePoint(long now)
    {
        AdvanceReplicas(now, _replicas.Billed);
        TimelinePoint total = new()
        {
            Time = TimeSpan.FromTicks(now),
            Arrivals = _arrivals,
            Rejected = _refused + _timedOut,
            ColdRequests = _coldRequests,
            ColdStarts = (int)_coldStarts,
        };
        double length = (total.Time - _intervalStart.Time).TotalSeconds;
        _timeline.Add(total with
        {
            Arrivals = total.Arrivals - _intervalStart.Arrivals,
            Rejected = total.Rejected - _intervalStart.Rejected,
            ColdRequests = total.ColdRequests - _intervalStart.ColdRequests,
            ColdStarts = total.ColdStarts - _intervalStart.ColdStarts,
            Concurrency = length > 0 ? (_concurrencySeconds - _intervalStartConcurrency) / length : 0,
            PeakQueue = Math.Max(_intervalPeakQueue, _queue.Count),
            Queue = _queue.Count,
            Ready = _replicas.Ready,
            Starting = _replicas.Starting,
            Draining = _replicas.Draining,
            CumulativeCost = _billedSeconds / 3600 * _options.PricePerReplicaHour,
            Decision = _intervalDecision,
        });
        _intervalStart = total;
        _intervalStartConcurrency = _concurrencySeconds;
        _intervalPeakQueue = _queue.Count;
        _intervalDecision = default;
    }
}
