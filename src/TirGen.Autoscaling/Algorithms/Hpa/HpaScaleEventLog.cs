namespace TirGen.Autoscaling.Hpa;

/// <summary>Past changes in one direction. The last outdated slot is reused, so the log stays as short as the longest period allows.</summary>
public sealed class HpaScaleEventLog
{
    private HpaScaleEvent[] _events;
    private int _count;

    /// <summary>Creates a log with the given history.</summary>
    public HpaScaleEventLog(params HpaScaleEvent[] history)
    {
        ArgumentNullException.ThrowIfNull(history);
        _events = new HpaScaleEvent[Math.Max(8, history.Length)];
        history.CopyTo(_events, 0);
        _count = history.Length;
    }

    private HpaScaleEventLog(int capacity) => _events = new HpaScaleEvent[capacity];

    /// <summary>The events in log order.</summary>
    public ReadOnlySpan<HpaScaleEvent> Events => _events.AsSpan(0, _count);

    /// <summary>Pods changed within the <paramref name="period"/> before <paramref name="now"/>; an event exactly that old is out.</summary>
    public int ChangeWithin(TimeSpan period, TimeSpan now)
    {
        int sum = 0;
        foreach (HpaScaleEvent entry in Events)
        {
            if (now - entry.Time < period)
                sum += entry.Change;
        }

        return sum;
    }

    /// <summary>An empty log that does not grow until it has seen so many events within the longest period.</summary>
    internal static HpaScaleEventLog WithCapacity(int capacity) => new(capacity);

    /// <summary>Marks what is older than the rules' longest period and stores a change.</summary>
    /// <param name="change">Pods added or removed; positive.</param>
    /// <param name="rules">The rules of this direction.</param>
    /// <param name="now">When.</param>
    public void Store(int change, HpaScalingRules rules, TimeSpan now)
    {
        ArgumentNullException.ThrowIfNull(rules);
        TimeSpan longest = rules.LongestPeriod;
        int slot = -1;
        for (int i = 0; i < _count; i++)
        {
            if (now - _events[i].Time > longest)
                _events[i] = _events[i] with { Outdated = true };
            if (_events[i].Outdated)
                slot = i;
        }

        if (slot < 0)
        {
            if (_count == _events.Length)
                Array.Resize(ref _events, _count * 2);
            slot = _count++;
        }

        _events[slot] = new(change, now);
    }
}
