namespace TirGen.Autoscaling;

/// <summary>
/// The requests in service by their end: a 4-ary heap of single numbers, each the end in ticks and the replica's number, so that
/// equal ends come in the order of their replicas. When each began is kept beside it.
/// </summary>
internal sealed class FinishQueue
{
    public const int ReplicaBits = 12;

    /// <summary>Ends beyond this do not fit: seven years.</summary>
    public const long MaxTicks = long.MaxValue >> ReplicaBits;

    private long[] _entries = new long[1024];
    private ServiceStart[] _starts = new ServiceStart[1024];
    private int _count;

    public int Count => _count;

    /// <summary>The earliest end, or the largest number when nothing is in service.</summary>
    public long NextTicks => _count == 0 ? long.MaxValue : _entries[0] >> ReplicaBits;

    /// <summary>Adds a request that ends at <paramref name="ticks"/>.</summary>
    public void Push(long ticks, int replica, in ServiceStart start)
    {
        if (_count == _entries.Length)
            Grow();
        Rise(_count++, (ticks << ReplicaBits) | (uint)replica, start);
    }

    /// <summary>Removes the earliest end and gives its replica and when it began.</summary>
    public int Pop(out ServiceStart start)
    {
        long[] entries = _entries;
        ServiceStart[] starts = _starts;
        start = starts[0];
        int replica = (int)(entries[0] & ((1 << ReplicaBits) - 1));
        int count = --_count;
        long moved = entries[count];
        ServiceStart movedStart = starts[count];
        int hole = 0;
        for (int child = 1; child < count; child = (hole << 2) + 1)
        {
            int least = child;
            int end = Math.Min(child + 4, count);
            for (int other = child + 1; other < end; other++)
            {
                if (entries[other] < entries[least])
                    least = other;
            }

            if (entries[least] >= moved)
                break;
            entries[hole] = entries[least];
            starts[hole] = starts[least];
            hole = least;
        }

        entries[hole] = moved;
        starts[hole] = movedStart;
        return replica;
    }

    /// <summary>Ends at <paramref name="deadline"/> what the replica would serve beyond it, as interrupted.</summary>
    public void Interrupt(int replica, long deadline)
    {
        // An entry only rises, and over those that were looked at before: none is met twice.
        for (int i = 0; i < _count; i++)
        {
            bool isLater = (_entries[i] & ((1 << ReplicaBits) - 1)) == replica && _entries[i] >> ReplicaBits > deadline;
            if (isLater)
                Rise(i, (deadline << ReplicaBits) | (uint)replica, _starts[i] with { IsInterrupted = true });
        }
    }

    private void Rise(int hole, long entry, in ServiceStart start)
    {
        long[] entries = _entries;
        ServiceStart[] starts = _starts;
        ServiceStart own = start;
        while (hole > 0)
        {
            int parent = (hole - 1) >> 2;
            if (entries[parent] <= entry)
                break;
            entries[hole] = entries[parent];
            starts[hole] = starts[parent];
            hole = parent;
        }

        entries[hole] = entry;
        starts[hole] = own;
    }

    private void Grow()
    {
        Array.Resize(ref _entries, _count * 2);
        Array.Resize(ref _starts, _count * 2);
    }
}
