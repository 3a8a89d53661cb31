namespace TirGen.Autoscaling.Knative;

/// <summary>
/// Maximum over the last buckets, as Knative's scale-down delay uses it: at index i it covers (i − count, i].
/// A monotonic deque in a fixed ring, amortised O(1), no allocation after construction.
/// </summary>
public sealed class SlidingMaximum
{
    private readonly long[] _indices;
    private readonly int[] _values;
    private readonly long _granularitySeconds;
    private int _head;
    private int _count;

    /// <summary>Creates a window counted in buckets.</summary>
    /// <param name="bucketCount">Buckets covered; at least 1.</param>
    public SlidingMaximum(int bucketCount)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(bucketCount, 1);
        _indices = new long[bucketCount];
        _values = new int[bucketCount];
        _granularitySeconds = 1;
    }

    /// <summary>Creates a window counted in time: ceil(<paramref name="window"/> ÷ <paramref name="granularity"/>) buckets.</summary>
    /// <param name="window">Time covered; above zero.</param>
    /// <param name="granularity">Time of one bucket; at least one second.</param>
    public SlidingMaximum(TimeSpan window, TimeSpan granularity)
        : this(BucketCountOf(window, granularity)) => _granularitySeconds = granularity.Ticks / TimeSpan.TicksPerSecond;

    /// <summary>Buckets covered.</summary>
    public int BucketCount => _indices.Length;

    /// <summary>The maximum as of the newest record; 0 before the first.</summary>
    public int Current => _count == 0 ? 0 : _values[_head];

    /// <summary>Records at a time; the bucket is floor(seconds) ÷ granularity.</summary>
    public void Record(TimeSpan time, int value) => Record(time.Ticks / TimeSpan.TicksPerSecond / _granularitySeconds, value);

    /// <summary>Records at a bucket index. An index behind the newest one counts for the newest: the window never moves back.</summary>
    public void Record(long index, int value)
    {
        if (_count > 0)
            index = Math.Max(index, _indices[Slot(_count - 1)]);
        while (_count > 0 && _values[Slot(_count - 1)] <= value)
            _count--;
        while (_count > 0 && _indices[_head] <= index - _indices.Length)
        {
            _head = Slot(1);
            _count--;
        }

        // A smaller value at the newest index can never become the maximum before that index leaves the window.
        if (_count > 0 && _indices[Slot(_count - 1)] == index)
            return;
        int slot = Slot(_count++);
        _indices[slot] = index;
        _values[slot] = value;
    }

    private static int BucketCountOf(TimeSpan window, TimeSpan granularity)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(window, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfLessThan(granularity, TimeSpan.FromSeconds(1));
        return checked((int)((window.Ticks + granularity.Ticks - 1) / granularity.Ticks));
    }

    private int Slot(int offset)
    {
        int slot = _head + offset;
        return slot >= _indices.Length ? slot - _indices.Length : slot;
    }
}
