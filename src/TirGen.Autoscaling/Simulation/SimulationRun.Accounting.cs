namespace TirGen.Autoscaling;

internal sealed partial class SimulationRun
{
    private readonly LatencyHistogram _waits = new();
    private readonly LatencyHistogram _responses = new();
    private readonly TimelineRecorder _timeline;
    private long _now;
    private long _replicasSince;
    private long _arrivals;
    private long _measured;
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
    private long _intervalWait;
    private long _intervalResponse;
    private long _intervalFirstToken;
    private long _intervalTokenTime;
    private TimelinePoint _intervalStart;
    private double _intervalStartConcurrency;

    public SimulationResult Complete(string trace)
    {
        AdvanceReplicas(_now, _replicas.Billed);
        if (_now > _intervalStart.Time.Ticks)
            AddTimelinePoint(_now);
        int inService = InService;
        if (_fleet is not null)
        {
            foreach (BatchedRequest left in _fleet.Clear())
                RecordWithoutEnd(left.Arrival);
            _busySeconds = _fleet.BusySeconds;
        }

        TimeSpan oldest = _queue.Count > 0 ? TimeSpan.FromTicks(_now - _queue.HeadArrival) : TimeSpan.Zero;
        RecordUnfinished();
        int queued = _queue.Count;
        while (_queue.Count > 0)
            RecordWithoutEnd(_queue.Dequeue().Arrival.Ticks);
        double seconds = Math.Max(_now, 1) / (double)TimeSpan.TicksPerSecond;
        double slotSeconds = _servingSeconds * (_fleet is null ? _options.SlotsPerReplica : 1);
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
            Measured = _measured,
            Served = _served,
            InServiceAtEnd = inService,
            QueuedAtEnd = queued,
            OldestQueuedAge = oldest,
            Refused = _refused,
            TimedOut = _timedOut,
            Interrupted = _interrupted,
            Wait = LatencySummary.Of(_waits),
            Response = LatencySummary.Of(_responses),
            Waits = _waits,
            Responses = _responses,
            FirstTokens = _fleet is null ? null : _firstTokens,
            TokenTimes = _fleet is null ? null : _tokenTimes,
            Preemptions = _fleet?.Preemptions ?? 0,
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
            Attainment = (double)_withinObjective / Math.Max(1, _measured),
            Reasons = Enum.GetValues<DecisionReason>().Where(reason => _reasons[(int)reason] > 0).ToDictionary(static reason => reason, reason => _reasons[(int)reason]),
            Timeline = _timeline.Complete(),
        };
    }

    private void RecordTimes(in ServiceStart request, long end, BatchedRequest? batched = null)
    {
        long wait = request.Start - request.Arrival;
        long response = end - request.Arrival;
        _intervalWait = Math.Max(_intervalWait, wait);
        _intervalResponse = Math.Max(_intervalResponse, response);
        if (request.Arrival < _warmUp)
            return;
        _waits.Record(wait);
        _responses.Record(response);
        long judged = _options.Objective.Time switch
        {
            ObjectiveTime.Wait => wait,
            ObjectiveTime.Response => response,
            ObjectiveTime.FirstToken => batched!.FirstToken - request.Arrival,
            _ => TokenTicks(batched!, end),
        };
        if (judged <= _options.Objective.Limit.Ticks)
            _withinObjective++;
    }

    private void RecordWithoutEnd(long arrival)
    {
        if (arrival < _warmUp)
            return;
        _waits.RecordWithoutEnd();
        _responses.RecordWithoutEnd();
        _firstTokens.RecordWithoutEnd();
        _tokenTimes.RecordWithoutEnd();
    }

    /// <summary>Moves the clock, and with it the integral of the requests present.</summary>
    private void Advance(long now)
    {
        _concurrencyTicks += (now - _now) * (InService + _queue.Count);
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
        double seconds = Math.Max(0, now - Math.Max(_replicasSince, _warmUp)) / (double)TimeSpan.TicksPerSecond;
        _replicasSince = now;
        _billedSeconds += seconds * billedBefore;
        _servingSeconds += seconds * (billedBefore - _replicas.Starting);
    }

    private void AddBusy(long start, long end) => _busySeconds += Math.Max(0, end - Math.Max(start, _warmUp)) / (double)TimeSpan.TicksPerSecond;

    /// <summary>What is in service when the run is cut off has an end all the same; the slots were in use until now.</summary>
    private void RecordUnfinished()
    {
        while (_finishes.Count > 0)
        {
            long end = _finishes.NextTicks;
            _finishes.Pop(out ServiceStart request);
            AddBusy(request.Start, _now);
            if (!request.IsInterrupted)
                RecordTimes(request, end);
            else
                RecordWithoutEnd(request.Arrival);
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
            TimedOut = _timedOut,
            Interrupted = _interrupted,
            ColdRequests = _coldRequests,
            ColdStarts = (int)_coldStarts,
        };
        double length = (total.Time - _intervalStart.Time).TotalSeconds;
        _timeline.Add(total with
        {
            Arrivals = total.Arrivals - _intervalStart.Arrivals,
            Rejected = total.Rejected - _intervalStart.Rejected,
            TimedOut = total.TimedOut - _intervalStart.TimedOut,
            Interrupted = total.Interrupted - _intervalStart.Interrupted,
            ColdRequests = total.ColdRequests - _intervalStart.ColdRequests,
            ColdStarts = total.ColdStarts - _intervalStart.ColdStarts,
            Concurrency = length > 0 ? (_concurrencySeconds - _intervalStartConcurrency) / length : 0,
            PeakQueue = Math.Max(_intervalPeakQueue, _queue.Count),
            Queue = _queue.Count,
            LongestWait = TimeSpan.FromTicks(_intervalWait),
            LongestResponse = TimeSpan.FromTicks(_intervalResponse),
            LongestFirstToken = TimeSpan.FromTicks(_intervalFirstToken),
            LongestTokenTime = TimeSpan.FromTicks(_intervalTokenTime),
            Ready = _replicas.Ready,
            Starting = _replicas.Starting,
            Draining = _replicas.Draining,
            CumulativeCost = _billedSeconds / 3600 * _options.PricePerReplicaHour,
            Decision = _hasIntervalDecision ? _intervalDecision : _lastDecision,
        });
        _intervalStart = total;
        _intervalStartConcurrency = _concurrencySeconds;
        _intervalPeakQueue = _queue.Count;
        _intervalWait = _intervalResponse = _intervalFirstToken = _intervalTokenTime = 0;
        _hasIntervalDecision = false;
    }
}
