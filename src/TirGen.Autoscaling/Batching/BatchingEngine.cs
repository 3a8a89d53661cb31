namespace TirGen.Autoscaling;

/// <summary>
/// The engine of one replica. A step computes one token of every request that decodes, then chunks of prompts, those that run before those
/// that wait, within the budget of tokens. Where the KV cache is full the request that was admitted last loses its cache and goes back to
/// the head of the queue, and the step admits nobody. Steps that only decode are taken together until the batch changes.
/// </summary>
internal sealed class BatchingEngine
{
    private const long Unlimited = 1L << 40;

    private readonly BatchingModel _model;
    private readonly long _warmUp;
    private readonly long _blockSize;
    private readonly long _totalBlocks;
    private readonly List<BatchedRequest> _running = [];
    private readonly BatchedQueue _waiting = new();
    private readonly Stack<BatchedRequest> _unused = [];
    private readonly long[] _residues;
    private long _freeBlocks;
    private long _start;
    private long _steps;
    private double _firstStep;
    private bool _decodesOnly;
    private bool _wakes;

    /// <param name="model">The constants.</param>
    /// <param name="warmUp">Ticks before which no time counts as busy.</param>
    public BatchingEngine(BatchingModel model, long warmUp)
    {
        _model = model;
        _warmUp = warmUp;
        _blockSize = model.BlockSize;
        _totalBlocks = _freeBlocks = model.KvTokens is { } tokens ? tokens / model.BlockSize : Unlimited;
        _residues = new long[model.BlockSize];
    }

    public int Running => _running.Count;

    public int Waiting => _waiting.Count;

    public int Count => _running.Count + _waiting.Count;

    /// <summary>Share of the KV cache that is in use; 0 where it has no limit.</summary>
    public double KvUsage => _model.KvTokens is null ? 0 : 1 - ((double)_freeBlocks / _totalBlocks);

    /// <summary>Requests that lost their cache so far.</summary>
    public long Preemptions { get; private set; }

    /// <summary>Seconds in which a step was under way.</summary>
    public double BusySeconds { get; private set; }

    /// <summary>When the present steps end; the largest number when nothing is served.</summary>
    public long NextTicks { get; private set; } = long.MaxValue;

    /// <summary>Takes a request, which joins the batch between two steps.</summary>
    /// <returns>Its entry, which is used again once it was finished.</returns>
    public BatchedRequest Add(in TraceRequest request, long now)
    {
        BatchedRequest entry = _unused.Count > 0 ? _unused.Pop() : new();
        entry.Begin(request);
        bool isFirst = _waiting.Count == 0;
        _waiting.Enqueue(entry);
        if (NextTicks == long.MaxValue)
            Wake(now);
        else if (isFirst && _decodesOnly && _running.Count < _model.MaxSequences)
            EndSoon(now);
        return entry;
    }

    /// <summary>Ends the present steps.</summary>
    /// <param name="now">Their end.</param>
    /// <param name="finished">Receives what was finished; the entries are used again at the next call.</param>
    public void EndSteps(long now, List<BatchedRequest> finished)
    {
        foreach (BatchedRequest request in finished)
            _unused.Push(request);
        finished.Clear();
        if (_wakes)
        {
            _wakes = false;
            BeginStep(_start);
            return;
        }

        BusySeconds += Math.Max(0, now - Math.Max(_start, _warmUp)) / (double)TimeSpan.TicksPerSecond;
        int kept = 0;
        for (int i = 0; i < _running.Count; i++)
        {
            BatchedRequest request = _running[i];
            Advance(request, now);
            if (request.IsFinished)
            {
                _freeBlocks += request.Blocks;
                finished.Add(request);
            }
            else
            {
                _running[kept++] = request;
            }
        }

        _running.RemoveRange(kept, _running.Count - kept);
        NextTicks = long.MaxValue;
        if (Count > 0)
            BeginStep(now);
    }

    /// <summary>Takes everything out: the replica is gone.</summary>
    public void Clear(List<BatchedRequest> interrupted)
    {
        interrupted.Clear();
        interrupted.AddRange(_running);
        while (_waiting.Count > 0)
            interrupted.Add(_waiting.Dequeue());
        _running.Clear();
        _freeBlocks = _totalBlocks;
        _wakes = false;
        NextTicks = long.MaxValue;
    }

    /// <summary>The first step begins at once, but with all that come at the same instant.</summary>
    private void Wake(long now)
    {
        _wakes = true;
        _decodesOnly = false;
        _start = now;
        NextTicks = now + 1;
    }

    private void Advance(BatchedRequest request, long now)
    {
        long tokens = _decodesOnly ? _steps : request.Chunk;
        request.Computed += tokens;
        if (_decodesOnly)
        {
            request.Generated += tokens;
            request.Known += tokens;
            long blocks = Blocks(request.Computed);
            _freeBlocks -= blocks - request.Blocks;
            request.Blocks = blocks;
        }
        else if (tokens > 0 && request.Computed == request.Known)
        {
            if (request.FirstToken < 0)
                request.FirstToken = now;
            request.Generated++;
            request.Known++;
        }
    }

    private void BeginStep(long now)
    {
        long budget = _model.MaxBatchedTokens;
        double kv = 0;
        bool preempted = false;
        _decodesOnly = true;
        for (int i = 0; i < _running.Count; i++)
        {
            BatchedRequest request = _running[i];
            long chunk = Math.Min(request.Known - request.Computed, budget);
            long needed = Blocks(request.Computed + chunk) - request.Blocks;
            while (needed > _freeBlocks)
            {
                preempted = true;
                if (Preempt() == request)
                    break;
            }

            // The loop ends with the request itself where it was the last one.
            if (i >= _running.Count)
                break;
            _freeBlocks -= needed;
            request.Blocks += needed;
            request.Chunk = chunk;
            budget -= chunk;
            bool decodes = request.Generated > 0 && chunk == 1 && request.Known - request.Computed == 1;
            _decodesOnly &= decodes;
            kv += decodes ? request.Computed : 0;
        }

        if (!preempted || _running.Count == 0)
            Admit(ref budget, now);
        long tokens = _model.MaxBatchedTokens - budget;
        _start = now;
        _firstStep = _model.StepTime(tokens, kv);

        // Who was put back may join again at the next step.
        _steps = _decodesOnly && !preempted ? LastStep() : 1;
        NextTicks = now + Duration(_steps);
    }

    private BatchedRequest Preempt()
    {
        BatchedRequest victim = _running[^1];
        _running.RemoveAt(_running.Count - 1);
        _freeBlocks += victim.Blocks;
        victim.Blocks = victim.Computed = victim.Chunk = 0;
        _waiting.PutBack(victim);
        Preemptions++;
        return victim;
    }

    private void Admit(ref long budget, long now)
    {
        while (_waiting.Count > 0 && budget > 0 && _running.Count < _model.MaxSequences)
        {
            BatchedRequest request = _waiting.Head;
            long cached = request.Generated == 0 ? (long)(request.Known * _model.PrefixHitRate) / _blockSize * _blockSize : 0;
            cached = Math.Min(cached, request.Known - 1);
            long chunk = Math.Min(request.Known - cached, budget);
            long needed = Blocks(cached + chunk);
            if (needed > _freeBlocks)
                return;
            _waiting.Dequeue();
            _freeBlocks -= needed;
            (request.Blocks, request.Computed, request.Chunk) = (needed, cached, chunk);
            if (request.Scheduled < 0)
                request.Scheduled = now;
            budget -= chunk;
            _decodesOnly = false;
            _running.Add(request);
        }
    }

    /// <summary>How many steps the batch decodes without a change: until a request ends, or the cache is full.</summary>
    private long LastStep()
    {
        long steps = long.MaxValue;
        foreach (BatchedRequest request in _running)
            steps = Math.Min(steps, request.Output - request.Generated);
        if (_freeBlocks >= _running.Count * ((steps / _blockSize) + 1))
            return steps;
        Array.Clear(_residues);
        foreach (BatchedRequest request in _running)
            _residues[request.Computed % _blockSize]++;
        long free = _freeBlocks;
        for (long step = 1; step < steps; step++)
        {
            free -= _residues[(_blockSize - (step % _blockSize)) % _blockSize];
            if (free < 0)
                return step;
        }

        return steps;
    }

    /// <summary>Ends a row of decoding steps at the first end of a step from now on, since somebody waits to join.</summary>
    private void EndSoon(long now)
    {
        long low = 1;
        long high = _steps;
        while (low < high)
        {
            long middle = (low + high) / 2;
            if (_start + Duration(middle) < now)
                low = middle + 1;
            else
                high = middle;
        }

        _steps = low;
        NextTicks = _start + Duration(low);
    }

    /// <summary>Ticks of a number of steps: each reads one more token for every request than the one before.</summary>
    private long Duration(long steps)
    {
        double growth = _model.PerKvTokenSeconds * _running.Count * steps * (steps - 1) / 2;
        return Math.Max(1, (long)Math.Round(((steps * _firstStep) + growth) * TimeSpan.TicksPerSecond));
    }

    private long Blocks(long tokens) => (tokens + _blockSize - 1) / _blockSize;
}
