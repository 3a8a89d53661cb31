namespace TirGen.Autoscaling;

/// <summary>Keeps a timeline within a fixed number of points: when it is full, neighbours are merged and intervals double.</summary>
internal sealed class TimelineRecorder
{
    private readonly List<TimelinePoint> _points = [];
    private readonly int _capacity;
    private TimelinePoint _pending;
    private TimeSpan _pendingStart;
    private int _pendingCount;
    private int _stride = 1;

    public TimelineRecorder(int capacity) => _capacity = capacity;

    public void Add(in TimelinePoint point)
    {
        _pending = _pendingCount == 0 ? point : _pending.Merge(point, _pendingStart);
        if (++_pendingCount < _stride)
            return;
        if (_points.Count == _capacity)
            Halve();
        else
            Flush();
    }

    public IReadOnlyList<TimelinePoint> Complete()
    {
        if (_pendingCount > 0)
            Flush();
        return _points;
    }

    private void Flush()
    {
        _points.Add(_pending);
        _pendingStart = _pending.Time;
        _pendingCount = 0;
    }

    /// <summary>The pending point stays pending: it is now half of an interval.</summary>
    private void Halve()
    {
        TimeSpan start = TimeSpan.Zero;
        int kept = 0;
        for (int i = 0; i + 1 < _points.Count; i += 2)
        {
            TimelinePoint merged = _points[i].Merge(_points[i + 1], start);
            start = merged.Time;
            _points[kept++] = merged;
        }

        if (_points.Count % 2 != 0)
            _points[kept++] = _points[^1];
        _points.RemoveRange(kept, _points.Count - kept);
        _stride *= 2;
        _pendingStart = _points[^1].Time;
    }
}
