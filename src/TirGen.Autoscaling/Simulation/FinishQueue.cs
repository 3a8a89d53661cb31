namespace TirGen.Autoscaling;

/// <summary>
/// The requests in service by their end: a 4-ary heap of single numbers, each the end in ticks and the replica's number, so that an
/// entry is eight bytes and equal ends come in the order of their replicas.
/// </summary>
internal sealed class FinishQueue
{
    public const int ReplicaBits = 12;

    /// <summary>Ends beyond this do not fit: seven years.</summary>
    public const long MaxTicks = long.MaxValue >> ReplicaBits;

    private long[] _entries = new long[1024];
    private int _count;

    public int Count => _count;

    /// <summary>The earliest end, or the largest number when nothing is in service.</summary>
    public long NextTicks => _count == 0 ? long.MaxValue : _entries[0] >> ReplicaBits;

    public void Push(long ticks, int replica)
    {
        if (_count == _entries.Length)
            Array.Resize(ref _entries, _count * 2);
        long entry = (ticks << ReplicaBits) | (uint)replica;
        long[] entries = _entries;
        int hole = _count++;
        while (hole > 0)
        {
            int parent = (hole - 1) >> 2;
            if (entries[parent] <= entry)
                break;
            entries[hole] = entries[parent];
            hole = parent;
        }

        entries[hole] = entry;
    }

    /// <summary>Removes the earliest end and gives its replica.</summary>
    public int Pop()
    {
        long[] entries = _entries;
        int replica = (int)(entries[0] & ((1 << ReplicaBits) - 1));
        int count = --_count;
        long moved = entries[count];
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
            hole = least;
        }

        entries[hole] = moved;
        return replica;
    }
}
