namespace TirGen.Autoscaling;

/// <summary>Requests that wait, first in first out, in a ring that grows to what the run needs.</summary>
internal sealed class HoldQueue
{
    private TraceRequest[] _entries = new TraceRequest[256];
    private int _head;

    public int Count { get; private set; }

    public long HeadArrival => _entries[_head].Arrival.Ticks;

    public void Enqueue(in TraceRequest request)
    {
        if (Count == _entries.Length)
            Grow();
        _entries[(_head + Count++) & (_entries.Length - 1)] = request;
    }

    public TraceRequest Dequeue()
    {
        TraceRequest request = _entries[_head];
        _head = (_head + 1) & (_entries.Length - 1);
        Count--;
        return request;
    }

    private void Grow()
    {
        TraceRequest[] larger = new TraceRequest[_entries.Length * 2];
        for (int i = 0; i < Count; i++)
            larger[i] = _entries[(_head + i) & (_entries.Length - 1)];
        _entries = larger;
        _head = 0;
    }
}
