namespace TirGen.Autoscaling;

/// <summary>The requests that wait inside an engine, in a ring; those that lost their cache go back to its head.</summary>
internal sealed class BatchedQueue
{
    private BatchedRequest[] _entries = new BatchedRequest[64];
    private int _head;

    public int Count { get; private set; }

    public BatchedRequest Head => _entries[_head];

    public void Enqueue(BatchedRequest request)
    {
        Grow();
        _entries[(_head + Count++) & (_entries.Length - 1)] = request;
    }

    public void PutBack(BatchedRequest request)
    {
        Grow();
        _head = (_head - 1) & (_entries.Length - 1);
        _entries[_head] = request;
        Count++;
    }

    public BatchedRequest Dequeue()
    {
        BatchedRequest request = _entries[_head];
        _head = (_head + 1) & (_entries.Length - 1);
        Count--;
        return request;
    }

    private void Grow()
    {
        if (Count < _entries.Length)
            return;
        BatchedRequest[] larger = new BatchedRequest[_entries.Length * 2];
        for (int i = 0; i < Count; i++)
            larger[i] = _entries[(_head + i) & (_entries.Length - 1)];
        (_entries, _head) = (larger, 0);
    }
}
