namespace TirGen.Autoscaling;

/// <summary>
/// The replicas and their load. Ready ones are kept in one list per load, so that the least loaded is found in constant time.
/// Those that go are the newest: first the starting ones, then the ready ones, which drain.
/// </summary>
internal sealed class ReplicaPool
{
    public const int MaxSlots = PolicyLintOptions.MaxSlots;

    private const int MaxReplicas = 1 << FinishQueue.ReplicaBits;
    private const int None = -1;

    private readonly int _slots;
    private readonly int[] _load = new int[MaxReplicas];
    private readonly bool[] _draining = new bool[MaxReplicas];
    private readonly int[] _next = new int[MaxReplicas];
    private readonly int[] _previous = new int[MaxReplicas];
    private readonly int[] _firstOfLoad;
    private readonly int[] _unused = new int[MaxReplicas];
    private readonly List<int> _ready = [];
    private readonly List<long> _starting = [];
    private int _unusedCount = MaxReplicas;
    private int _leastLoad;

    public ReplicaPool(int slots)
    {
        _slots = slots;
        _firstOfLoad = new int[slots + 1];
        Array.Fill(_firstOfLoad, None);
        for (int i = 0; i < MaxReplicas; i++)
            _unused[i] = MaxReplicas - 1 - i;
    }

    public int Ready => _ready.Count;

    public int Starting => _starting.Count;

    public int Draining { get; private set; }

    /// <summary>Replicas the autoscaler counts: those that serve or will.</summary>
    public int Size => Ready + Starting;

    /// <summary>Replicas that cost.</summary>
    public int Billed => Ready + Starting + Draining;

    public int FreeSlots { get; private set; }

    /// <summary>When the next starting replica is ready; the largest number when none starts.</summary>
    public long NextReady { get; private set; } = long.MaxValue;

    public void Start(long readyAt)
    {
        _starting.Add(readyAt);
        NextReady = Math.Min(NextReady, readyAt);
    }

    /// <summary>Makes the replica ready that is due.</summary>
    public void CompleteStart()
    {
        _starting.Remove(NextReady);
        UpdateNextReady();
        AddReady();
    }

    public void AddReady()
    {
        if (_unusedCount == 0)
            throw new InvalidOperationException($"More than {MaxReplicas} replicas drain or serve at once. Shorten the service times or slow the scaling.");
        int replica = _unused[--_unusedCount];
        _load[replica] = 0;
        _draining[replica] = false;
        _ready.Add(replica);
        Link(replica, 0);
        _leastLoad = 0;
        FreeSlots += _slots;
    }

    /// <summary>Removes the newest replicas.</summary>
    /// <param name="count">How many.</param>
    /// <param name="draining">Receives those that still serve.</param>
    public void Remove(int count, List<int> draining)
    {
        draining.Clear();
        int starting = Math.Min(count, _starting.Count);
        _starting.RemoveRange(_starting.Count - starting, starting);
        UpdateNextReady();
        for (int i = starting; i < count; i++)
        {
            int replica = _ready[^1];
            _ready.RemoveAt(_ready.Count - 1);
            Unlink(replica, _load[replica]);
            FreeSlots -= _slots - _load[replica];
            if (_load[replica] == 0)
            {
                _unused[_unusedCount++] = replica;
            }
            else
            {
                _draining[replica] = true;
                draining.Add(replica);
                Draining++;
            }
        }
    }

    /// <summary>Takes a slot of the least loaded ready replica. There must be a free one.</summary>
    public int Acquire()
    {
        int load = _leastLoad;
        while (_firstOfLoad[load] == None)
            load++;
        _leastLoad = load;
        int replica = _firstOfLoad[load];
        Unlink(replica, load);
        Link(replica, load + 1);
        _load[replica] = load + 1;
        FreeSlots--;
        return replica;
    }

    /// <summary>Gives a slot back; true when that ends a draining replica.</summary>
    public bool Release(int replica)
    {
        int load = _load[replica]--;
        if (!_draining[replica])
        {
            Unlink(replica, load);
            Link(replica, load - 1);
            _leastLoad = Math.Min(_leastLoad, load - 1);
            FreeSlots++;
            return false;
        }

        if (load > 1)
            return false;
        Draining--;
        _unused[_unusedCount++] = replica;
        return true;
    }

    private void UpdateNextReady()
    {
        long next = long.MaxValue;
        foreach (long readyAt in _starting)
            next = Math.Min(next, readyAt);
        NextReady = next;
    }

    private void Link(int replica, int load)
    {
        int first = _firstOfLoad[load];
        _next[replica] = first;
        _previous[replica] = None;
        if (first != None)
            _previous[first] = replica;
        _firstOfLoad[load] = replica;
    }

    private void Unlink(int replica, int load)
    {
        int next = _next[replica];
        int previous = _previous[replica];
        if (previous == None)
            _firstOfLoad[load] = next;
        else
            _next[previous] = next;
        if (next != None)
            _previous[next] = previous;
    }
}
