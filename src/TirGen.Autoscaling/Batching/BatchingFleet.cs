namespace TirGen.Autoscaling;

/// <summary>The engines of all replicas, by the replicas' numbers.</summary>
internal sealed class BatchingFleet(BatchingModel model, long warmUp)
{
    private readonly Dictionary<int, int> _indexes = [];
    private readonly List<Entry> _engines = [];
    private readonly List<BatchedRequest> _finished = [];
    private int _next = -1;

    /// <summary>Requests in the engines, waiting ones included.</summary>
    public int Count { get; private set; }

    /// <summary>Of them, those in a batch.</summary>
    public int Running => _engines.Sum(static entry => entry.Engine.Running);

    /// <summary>Percent of the KV cache in use, over all replicas together.</summary>
    public double KvPercent => _engines.Sum(static entry => entry.Engine.KvUsage) * 100;

    public long Preemptions { get; private set; }

    public double BusySeconds { get; private set; }

    /// <summary>When something ends next.</summary>
    public long NextTicks { get; private set; } = long.MaxValue;

    public void Add(int replica, in TraceRequest request, long now)
    {
        if (!_indexes.TryGetValue(replica, out int index))
        {
            index = _engines.Count;
            _indexes.Add(replica, index);
            _engines.Add(new() { Replica = replica, Engine = new(model, warmUp) });
        }

        _engines[index].Engine.Add(request, now);
        Count++;
        FindNext();
    }

    /// <summary>Ends what a replica serves at a deadline.</summary>
    public void Interrupt(int replica, long deadline)
    {
        _engines[_indexes[replica]].Deadline = deadline;
        FindNext();
    }

    /// <summary>Runs the next event.</summary>
    /// <param name="now">Its time.</param>
    /// <param name="replica">The replica it is of.</param>
    /// <param name="interrupted">Whether the requests were cut off.</param>
    /// <returns>The requests that ended; valid until the next call.</returns>
    public List<BatchedRequest> Advance(long now, out int replica, out bool interrupted)
    {
        Entry entry = _engines[_next];
        BatchingEngine engine = entry.Engine;
        replica = entry.Replica;
        interrupted = entry.Deadline < engine.NextTicks;
        if (interrupted)
            engine.Clear(_finished);
        else
            engine.EndSteps(now, _finished);
        Count -= _finished.Count;
        if (engine.Count == 0)
            Remove(_next);
        FindNext();
        return _finished;
    }

    /// <summary>Takes everything out: the run is over.</summary>
    public IEnumerable<BatchedRequest> Clear()
    {
        List<BatchedRequest> left = [];
        while (_engines.Count > 0)
        {
            _engines[0].Engine.Clear(_finished);
            left.AddRange(_finished);
            Remove(0);
        }

        Count = 0;
        FindNext();
        return left;
    }

    /// <summary>An idle engine has no state but its sums.</summary>
    private void Remove(int index)
    {
        BusySeconds += _engines[index].Engine.BusySeconds;
        Preemptions += _engines[index].Engine.Preemptions;
        _indexes.Remove(_engines[index].Replica);
        int last = _engines.Count - 1;
        if (index != last)
        {
            _engines[index] = _engines[last];
            _indexes[_engines[index].Replica] = index;
        }

        _engines.RemoveAt(last);
    }

    private void FindNext()
    {
        NextTicks = long.MaxValue;
        for (int i = 0; i < _engines.Count; i++)
        {
            long at = Math.Min(_engines[i].Engine.NextTicks, _engines[i].Deadline);
            if (at < NextTicks)
                (NextTicks, _next) = (at, i);
        }
    }

    private sealed class Entry
    {
        public required int Replica { get; init; }

        public required BatchingEngine Engine { get; init; }

        /// <summary>When the replica is gone.</summary>
        public long Deadline { get; set; } = long.MaxValue;
    }
}
