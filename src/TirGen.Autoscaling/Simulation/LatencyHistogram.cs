using System.Numerics;

namespace TirGen.Autoscaling;

/// <summary>
/// Times in a fixed number of buckets: 64 per power of two of the 100 ns tick. A percentile is off by at most 1/128 of its value,
/// 0.79 %; below 12.8 µs it is exact. Mean and maximum are exact. A request that was not served has no finite time: it counts as
/// <see cref="WithoutEnd"/>, beyond all others.
/// </summary>
public sealed class LatencyHistogram
{
    private const int SubBucketBits = 6;
    private const int BucketCount = ((63 - SubBucketBits) << SubBucketBits) + (2 << SubBucketBits);

    /// <summary>The time of a request that was not served: larger than any other.</summary>
    public static readonly TimeSpan WithoutEnd = TimeSpan.MaxValue;

    private readonly long[] _counts = new long[BucketCount];
    private double _sum;
    private long _max;

    internal LatencyHistogram()
    {
    }

    /// <summary>Number of finite times.</summary>
    public long Count { get; private set; }

    /// <summary>Number of requests without end.</summary>
    public long CountWithoutEnd { get; private set; }

    /// <summary>Mean of all; <see cref="WithoutEnd"/> when one is, zero when there is none.</summary>
    public TimeSpan Mean => CountWithoutEnd > 0 ? WithoutEnd : FiniteMean;

    /// <summary>The largest of all; <see cref="WithoutEnd"/> when one is, zero when there is none.</summary>
    public TimeSpan Max => CountWithoutEnd > 0 ? WithoutEnd : FiniteMax;

    /// <summary>Mean of the finite times; zero when there is none.</summary>
    public TimeSpan FiniteMean => Count == 0 ? TimeSpan.Zero : TimeSpan.FromTicks((long)(_sum / Count));

    /// <summary>The largest finite time; zero when there is none.</summary>
    public TimeSpan FiniteMax => TimeSpan.FromTicks(_max);

    /// <summary>
    /// The nearest-rank percentile of all: the least time that at least <paramref name="percentile"/> percent do not exceed,
    /// <see cref="WithoutEnd"/> when fewer were served.
    /// </summary>
    /// <param name="percentile">Above 0, up to 100.</param>
    public TimeSpan Percentile(double percentile) => PercentileOf(Count + CountWithoutEnd, percentile);

    /// <summary>The same of the finite times alone; zero when there is none.</summary>
    /// <param name="percentile">Above 0, up to 100.</param>
    public TimeSpan FinitePercentile(double percentile) => PercentileOf(Count, percentile);

    private TimeSpan PercentileOf(long total, double percentile)
    {
        if (percentile is not (> 0 and <= 100))
            throw new ArgumentOutOfRangeException(nameof(percentile), percentile, "Give a percentile above 0, at most 100.");
        long rank = (long)Math.Ceiling(total * (percentile / 100));
        if (rank > Count)
            return WithoutEnd;
        long seen = 0;
        for (int i = 0; i < _counts.Length && Count > 0; i++)
        {
            seen += _counts[i];
            if (seen >= rank)
                return TimeSpan.FromTicks(Math.Min(Middle(i), _max));
        }

        return TimeSpan.Zero;
    }

    internal void Record(long ticks)
    {
        Count++;
        _sum += ticks;
        _max = Math.Max(_max, ticks);
        _counts[IndexOf(ticks)]++;
    }

    internal void RecordWithoutEnd() => CountWithoutEnd++;

    private static int IndexOf(long ticks)
    {
        int shift = Math.Max(0, 63 - SubBucketBits - BitOperations.LeadingZeroCount((ulong)ticks));
        return (shift << SubBucketBits) + (int)(ticks >> shift);
    }

    private static long Middle(int index)
    {
        int shift = Math.Max(0, (index >> SubBucketBits) - 1);
        long least = (long)(index - (shift << SubBucketBits)) << shift;
        return least + ((1L << shift) >> 1);
    }
}
