namespace TirGen.Autoscaling;

/// <summary>
/// The ring of time buckets from which an interceptor's request rate is read. Times are offsets from the Unix epoch, or from any
/// other origin when only differences matter. Recording and reading allocate nothing.
/// </summary>
/// <remarks>
/// Two time bases are mixed on purpose, as upstream mixes them: a bucket's start counts from year 1, its slot from 1970. They agree
/// when the granularity divides a day, and let one bucket straddle two slots when it does not (7 s, 11 s).
/// </remarks>
public sealed class RequestRateWindow
{
    private readonly double[] _buckets;
    private readonly long _window;
    private readonly long _granularity;
    private readonly long _granularitySeconds;
    private readonly RequestRateVariant _variant;
    private readonly int _digits;
    private long _firstWrite;
    private long _lastWrite;
    private double _total;
    private bool _written;

    /// <summary>Creates an empty ring of ceil(<paramref name="window"/> ÷ <paramref name="granularity"/>) buckets.</summary>
    /// <param name="window">Span of all buckets together; above zero.</param>
    /// <param name="granularity">Span of one bucket; at least one second, since upstream divides by its whole seconds.</param>
    /// <param name="variant">The upstream to follow.</param>
    public RequestRateWindow(TimeSpan window, TimeSpan granularity, RequestRateVariant variant = RequestRateVariant.KedaHttp)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(window, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfLessThan(granularity, TimeSpan.FromSeconds(1));
        _window = window.Ticks;
        _granularity = granularity.Ticks;
        _granularitySeconds = _granularity / TimeSpan.TicksPerSecond;
        _buckets = new double[checked((int)((_window + _granularity - 1) / _granularity))];
        _variant = variant;
        _digits = variant switch
        {
            RequestRateVariant.KedaHttp => 3,
            RequestRateVariant.Knative => 6,
            _ => throw new ArgumentOutOfRangeException(nameof(variant), variant, "Use KedaHttp or Knative."),
        };
    }

    /// <summary>Number of buckets.</summary>
    public int BucketCount => _buckets.Length;

    /// <summary>The raw buckets by slot, stale ones included.</summary>
    public ReadOnlySpan<double> Buckets => _buckets;

    /// <summary>Rounds half away from zero to <paramref name="digits"/> decimals, as both upstreams do.</summary>
    public static double Round(double value, int digits)
    {
        double power = Math.Pow(10, digits);
        return Math.Round(value * power, MidpointRounding.AwayFromZero) / power;
    }

    /// <summary>Adds <paramref name="value"/> to the bucket of <paramref name="time"/>; a value older than the window is dropped.</summary>
    public void Record(TimeSpan time, double value)
    {
        long bucket = BucketStart(time.Ticks);
        long slot = SlotNumber(time.Ticks);
        if (!_written || bucket > _lastWrite)
            Advance(bucket, slot);
        else if (bucket + _window <= _lastWrite)
            return;
        else if (bucket < _firstWrite)
            _firstWrite = bucket;

        _buckets[Index(slot)] += value;
        _total += value;
    }

    /// <summary>The average per bucket (not per second) as of <paramref name="now"/>; 0 after a whole window without a record.</summary>
    public double Average(TimeSpan now)
    {
        if (!_written)
            return 0;
        long bucket = BucketStart(now.Ticks);
        long silent = bucket - _lastWrite;
        if (silent >= _window)
            return 0;

        double filled = ((_lastWrite - _firstWrite) / _granularity) + 1;
        if (silent <= 0)
            return Round(_total / Math.Min(filled, _buckets.Length), _digits);

        long first = SlotNumber(_lastWrite) + 1;
        long last = SlotNumber(bucket);
        double valid = _total;
        for (long slot = first; slot <= last; slot++)
            valid -= _buckets[Index(slot)];
        double most = _variant == RequestRateVariant.Knative ? _buckets.Length - (last - first + 1) : _buckets.Length;
        return Round(valid / Math.Min(filled, most), _digits);
    }

    /// <summary>True when the newest record lies more than a window before <paramref name="now"/>, or there is none.</summary>
    public bool IsEmpty(TimeSpan now) => !_written || BucketStart(now.Ticks) - _lastWrite > _window;

    /// <summary>Sum over the buckets still inside the window at <paramref name="now"/>.</summary>
    public double Sum(TimeSpan now)
    {
        double sum = 0;
        long newest = SlotNumber(_lastWrite);
        for (int i = 0, count = CountInside(now); i < count; i++)
            sum += _buckets[Index(newest - i)];
        return sum;
    }

    /// <summary>The buckets above zero that are still inside the window at <paramref name="now"/>, newest first, with their start.</summary>
    public IEnumerable<KeyValuePair<TimeSpan, double>> NonZeroBuckets(TimeSpan now)
    {
        long newest = SlotNumber(_lastWrite);
        for (int i = 0, count = CountInside(now); i < count; i++)
        {
            double value = _buckets[Index(newest - i)];
            if (value > 0)
                yield return new(TimeSpan.FromTicks(_lastWrite - (i * _granularity)), value);
        }
    }

    private int CountInside(TimeSpan now)
    {
        if (IsEmpty(now))
            return 0;
        long skipped = Math.Max(0, (BucketStart(now.Ticks) - _lastWrite) / _granularity);
        return (int)Math.Max(0, _buckets.Length - skipped);
    }

    private void Advance(long bucket, long slot)
    {
        if (!_written || bucket - _lastWrite >= _window)
        {
            Array.Clear(_buckets);
            _total = 0;
            _firstWrite = bucket;
            _written = true;
        }
        else
        {
            for (long skipped = SlotNumber(_lastWrite) + 1; skipped <= slot; skipped++)
            {
                int index = Index(skipped);
                _total -= _buckets[index];
                _buckets[index] = 0;
            }
        }

        _lastWrite = bucket;
    }

    private long BucketStart(long ticks)
    {
        long sinceYearOne = ticks + DateTime.UnixEpoch.Ticks;
        return ticks - FloorModulo(sinceYearOne, _granularity);
    }

    private long SlotNumber(long ticks) => FloorDivide(FloorDivide(ticks, TimeSpan.TicksPerSecond), _granularitySeconds);

    private int Index(long slot) => (int)FloorModulo(slot, _buckets.Length);

    private static long FloorDivide(long value, long divisor) => (value - FloorModulo(value, divisor)) / divisor;

    private static long FloorModulo(long value, long divisor)
    {
        long rest = value % divisor;
        return rest < 0 ? rest + divisor : rest;
    }
}
