namespace TirGen.Autoscaling;

/// <summary>
/// Extreme of the recommendations younger than a window, in a fixed ring. The kept values are strictly monotonic and bounded,
/// so the ring never holds more than one entry per possible value, however often it is asked.
/// </summary>
internal sealed class RecommendationWindow
{
    private readonly long[] _times;
    private readonly int[] _values;
    private readonly long _window;
    private readonly int _sign;
    private readonly int _mask;
    private int _head;
    private int _count;

    /// <param name="window">Ticks; an entry exactly that old no longer counts.</param>
    /// <param name="largest">Largest value ever pushed; the smallest is 0.</param>
    /// <param name="maximum">Whether the largest or the smallest value is asked for.</param>
    public RecommendationWindow(long window, int largest, bool maximum)
    {
        int capacity = (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)largest + 2);
        _times = new long[capacity];
        _values = new int[capacity];
        _mask = capacity - 1;
        _window = window;
        _sign = maximum ? 1 : -1;
    }

    /// <summary>Adds a recommendation and gives the extreme, the new value included.</summary>
    public int Push(int value, long now)
    {
        int signed = value * _sign;
        int count = _count;
        while (count > 0 && _values[(_head + count - 1) & _mask] <= signed)
            count--;
        while (count > 0 && now - _times[_head] >= _window)
        {
            _head = (_head + 1) & _mask;
            count--;
        }

        int slot = (_head + count) & _mask;
        _values[slot] = signed;
        _times[slot] = now;
        _count = count + 1;
        return _values[_head] * _sign;
    }
}
