namespace TirGen.Autoscaling.Tests.Oracle;

/// <summary>
/// An endpoint and its autoscaler written from the upstream projects' descriptions, with plain lists and nothing of the library but its
/// inputs: requests first in first out, the HPA with both windows and its limit on growth, KEDA's executor pushed and polled.
/// </summary>
internal sealed class PlainEndpoint(TraceRequest[] requests, AutoscalingPolicy policy, EvaluationProfile profile, SimulationOptions options, double coldStart)
{
    private const double Never = double.MaxValue;

    private readonly List<Replica> _replicas = [];
    private readonly List<Service> _services = [];
    private readonly Queue<TraceRequest> _queue = new();
    private readonly List<(double Time, int Size)> _recommendations = [];
    private readonly List<(double Time, int Change)> _rescales = [];
    private readonly List<double> _arrivals = [];
    private int _touched;
    private double _lastActive = double.NaN;

    /// <summary>Every change of the size: when, from and to.</summary>
    public List<(double Time, int From, int To)> Changes { get; } = [];

    private int Size => _replicas.Count(static replica => !replica.IsDraining);

    private int Watch => profile.WatchPeriod == WatchPeriodReading.ScaleUpStabilization ? policy.Rules.Max(static rule => rule.WatchPeriod) : 0;

    public void Run()
    {
        for (int i = 0; i < policy.MinReplicas; i++)
            _replicas.Add(new() { ReadyAt = 0, IsReady = true, Touched = ++_touched });
        double period = profile.SyncPeriod.TotalSeconds;
        double phase = options.ClockPhase is { } given && given.TotalSeconds % period > 0 ? given.TotalSeconds % period : period;
        (double sync, double poll, double tick) = (phase, phase, 0.5);
        int next = 0;
        double stuckSince = 0;
        while (true)
        {
            double end = _services.Count > 0 ? _services.Min(static service => service.End) : Never;
            double ready = _replicas.Where(static replica => !replica.IsReady).Select(static replica => replica.ReadyAt).DefaultIfEmpty(Never).Min();
            double arrival = next < requests.Length ? requests[next].Arrival.TotalSeconds : Never;
            if (end <= Math.Min(ready, Math.Min(arrival, tick)))
            {
                Finish(end);
            }
            else if (ready <= Math.Min(arrival, tick))
            {
                Replica replica = _replicas.First(replica => !replica.IsReady && replica.ReadyAt == ready);
                replica.IsReady = true;
                replica.Touched = ++_touched;
                Serve(ready);
            }
            else if (arrival <= tick)
            {
                _queue.Enqueue(requests[next++]);
                _arrivals.Add(arrival);
                Serve(arrival);
            }
            else
            {
                Evaluate(tick, isSync: tick >= sync, isPoll: tick >= poll);
                sync += tick >= sync ? period : 0;
                poll += tick >= poll ? period : 0;
                bool works = _services.Count > 0 || _replicas.Any(static replica => !replica.IsReady);
                stuckSince = works ? tick : stuckSince;
                if (next == requests.Length && tick >= Math.Max(stuckSince, requests[^1].Arrival.TotalSeconds) + 3600)
                    return;
                if (next == requests.Length && _services.Count == 0 && _queue.Count == 0 && tick >= requests[^1].Arrival.TotalSeconds + options.Tail.TotalSeconds)
                    return;
                tick += 0.5;
            }
        }
    }

    private void Serve(double now)
    {
        while (_queue.Count > 0)
        {
            // The least loaded one; of equals the one that was last given or freed of a request.
            Replica? replica = _replicas.Where(replica => replica.IsReady && !replica.IsDraining && replica.Load < options.SlotsPerReplica)
                .OrderBy(static replica => replica.Load).ThenByDescending(static replica => replica.Touched).FirstOrDefault();
            if (replica is null)
                return;
            replica.Load++;
            replica.Touched = ++_touched;
            _services.Add(new() { Replica = replica, End = now + _queue.Dequeue().Service.TotalSeconds });
        }
    }

    private void Finish(double now)
    {
        Service service = _services.First(service => service.End == now);
        _services.Remove(service);
        service.Replica.Load--;
        service.Replica.Touched = ++_touched;
        if (service.Replica.IsDraining && service.Replica.Load == 0)
            _replicas.Remove(service.Replica);
        Serve(now);
    }

    private void Evaluate(double now, bool isSync, bool isPoll)
    {
        int size = Size;
        if (_recommendations.Count == 0 && (isSync || isPoll || Runs(now)))
            _recommendations.Add((now, size));
        double[] loads = [.. policy.Rules.Select(rule => rule.Metric == AutoscalingMetric.Concurrency ? _services.Count + _queue.Count : Rate(rule, now))];
        bool active = loads.Any(static load => load > 0);
        bool message = policy.MinReplicas == 0 && (profile.Activity == ActivityReading.PushedBothWays || (profile.Activity == ActivityReading.Pushed && active));
        if (isPoll || message)
        {
            if (active)
            {
                _lastActive = now;
                if (size == 0)
                {
                    Resize(now, 1, isRescale: false);
                    return;
                }
            }
            else if (size > 0 && policy.MinReplicas == 0 && (double.IsNaN(_lastActive) ? now >= policy.InitialCooldownPeriod : now >= _lastActive + policy.StabilityPeriod))
            {
                Resize(now, 0, isRescale: false);
                return;
            }
        }

        if (isSync && size > 0)
            Rescale(now, size, loads);
    }

    /// <summary>At zero the loop between zero and one looks at every tick where activity is pushed.</summary>
    private bool Runs(double now) => now > 0 && policy.MinReplicas == 0 && profile.Activity != ActivityReading.Polled;

    private void Rescale(double now, int size, double[] loads)
    {
        int wish = 0;
        for (int i = 0; i < loads.Length; i++)
        {
            double ratio = loads[i] / (policy.Rules[i].Value * (double)size);
            wish = Math.Max(wish, ratio is >= 0.9 and <= 1.1 ? size : (int)Math.Ceiling(Math.Round(loads[i] * 1000) / (policy.Rules[i].Value * 1000)));
        }

        _recommendations.Add((now, wish));
        int up = _recommendations.Where(entry => now - entry.Time < Watch || entry.Time == now).Min(static entry => entry.Size);
        int down = _recommendations.Where(entry => now - entry.Time < policy.StabilityPeriod || entry.Time == now).Max(static entry => entry.Size);
        up = Watch > 0 ? up : wish;
        down = policy.StabilityPeriod > 0 ? down : wish;
        int stable = Math.Min(Math.Max(size, up), down);
        if (stable > size)
        {
            int changed = _rescales.Where(entry => now - entry.Time < 15).Sum(static entry => entry.Change);
            int limit = Math.Max(size - changed + 4, (int)Math.Ceiling((size - changed) * 2.0));
            stable = Math.Min(stable, Math.Min(policy.MaxReplicas, Math.Max(limit, size)));
        }

        stable = Math.Max(stable, Math.Max(1, policy.MinReplicas));
        if (stable != size)
            Resize(now, stable, isRescale: true);
    }

    private double Rate(AutoscalingRule rule, double now)
    {
        // Counters are read at ticks of half a second: what came since the last one belongs to the second of this one.
        long last = (long)Math.Floor(now);
        int buckets = rule.Window;
        long filled = Math.Min(buckets, last + 1);
        int count = _arrivals.Count(arrival => (long)Math.Floor(Math.Ceiling(arrival * 2) / 2) is var second && second > last - buckets && Math.Ceiling(arrival * 2) / 2 <= now);
        return Math.Round((double)count / filled, 3);
    }

    private void Resize(double now, int to, bool isRescale)
    {
        int from = Size;
        Changes.Add((now, from, to));
        if (isRescale)
            _rescales.Add((now, to - from));
        for (int i = from; i < to; i++)
            _replicas.Add(new() { ReadyAt = now + coldStart });
        for (int i = to; i < from; i++)
        {
            Replica goes = _replicas.LastOrDefault(static replica => !replica.IsReady) ?? _replicas.Where(static replica => !replica.IsDraining).OrderBy(static replica => replica.ReadyAt).Last();
            if (goes.Load == 0)
            {
                _replicas.Remove(goes);
                continue;
            }

            goes.IsDraining = true;
            if (options.TerminationGrace is { } grace)
            {
                foreach (Service service in _services.Where(service => service.Replica == goes))
                    service.End = Math.Min(service.End, now + grace.TotalSeconds);
            }
        }
    }

    private sealed class Replica
    {
        public double ReadyAt { get; init; }

        public bool IsReady { get; set; }

        public bool IsDraining { get; set; }

        public int Load { get; set; }

        public int Touched { get; set; }
    }

    private sealed class Service
    {
        public required Replica Replica { get; init; }

        public double End { get; set; }
    }
}
