namespace TirGen.Autoscaling.Tests.Batching;

/// <summary>vLLM's scheduler as its source reads, one step after another, in plain lists and seconds.</summary>
internal sealed class PlainEngine(BatchingModel model)
{
    private readonly List<Entry> _running = [];
    private readonly LinkedList<Entry> _waiting = [];

    public List<double> Responses { get; } = [];

    public List<double> FirstTokens { get; } = [];

    public long Preemptions { get; private set; }

    public void Run(IEnumerable<TraceRequest> requests)
    {
        Queue<Entry> arriving = new(requests.Select(static request => new Entry { Arrival = request.Arrival.TotalSeconds, Known = request.InputTokens, Output = request.OutputTokens }));
        double now = 0;
        while (arriving.Count > 0 || _running.Count > 0 || _waiting.Count > 0)
        {
            if (_running.Count == 0 && _waiting.Count == 0)
                now = Math.Max(now, arriving.Peek().Arrival);
            while (arriving.Count > 0 && arriving.Peek().Arrival <= now)
                _waiting.AddLast(arriving.Dequeue());
            now += Step();
            foreach (Entry entry in _running.ToArray())
                Finish(entry, now);
        }
    }

    private static long Blocks(long tokens) => (tokens + 15) / 16;

    private long Free() => model.KvTokens is { } tokens ? (tokens / 16) - _running.Sum(static entry => entry.Blocks) : long.MaxValue / 4;

    private double Step()
    {
        long budget = model.MaxBatchedTokens;
        long kv = 0;
        bool preempted = false;
        foreach (Entry entry in _running)
            entry.Chunk = 0;
        for (int i = 0; i < _running.Count; i++)
        {
            Entry entry = _running[i];
            long chunk = Math.Min(entry.Known - entry.Computed, budget);
            while (Blocks(entry.Computed + chunk) - entry.Blocks > Free())
            {
                Entry victim = _running[^1];
                _running.RemoveAt(_running.Count - 1);
                victim.Blocks = victim.Computed = victim.Chunk = 0;
                _waiting.AddFirst(victim);
                Preemptions++;
                preempted = true;
                if (victim == entry)
                    break;
            }

            if (i >= _running.Count)
                break;
            entry.Blocks = Blocks(entry.Computed + chunk);
            entry.Chunk = chunk;
            budget -= chunk;
            if (entry.Generated > 0 && entry.Known - entry.Computed == 1)
                kv += entry.Computed;
        }

        while ((!preempted || _running.Count == 0) && _waiting.First is { } head && budget > 0 && _running.Count < model.MaxSequences)
        {
            Entry entry = head.Value;
            long cached = entry.Generated > 0 ? 0 : Math.Min(entry.Known - 1, (long)(entry.Known * model.PrefixHitRate) / 16 * 16);
            long chunk = Math.Min(entry.Known - cached, budget);
            if (Blocks(cached + chunk) > Free())
                break;
            _waiting.RemoveFirst();
            (entry.Computed, entry.Chunk, entry.Blocks) = (cached, chunk, Blocks(cached + chunk));
            budget -= chunk;
            _running.Add(entry);
        }

        return model.StepTime(model.MaxBatchedTokens - budget, kv);
    }

    private void Finish(Entry entry, double now)
    {
        entry.Computed += entry.Chunk;
        if (entry.Chunk == 0 || entry.Computed < entry.Known)
            return;
        if (entry.Generated == 0)
            FirstTokens.Add(now - entry.Arrival);
        entry.Generated++;
        entry.Known++;
        if (entry.Generated < entry.Output)
            return;
        Responses.Add(now - entry.Arrival);
        _running.Remove(entry);
    }

    private sealed class Entry
    {
        public double Arrival { get; init; }

        public long Output { get; init; }

        public long Known { get; set; }

        public long Computed { get; set; }

        public long Generated { get; set; }

        public long Blocks { get; set; }

        public long Chunk { get; set; }
    }
}
