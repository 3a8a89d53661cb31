using System.Buffers;
using System.Runtime.CompilerServices;

namespace TirGen.Reading;

public ref partial struct ApiReader
{
    private const int FirstItems = 16;

    /// <summary>Reads a list.</summary>
    /// <typeparam name="T">The type of the items.</typeparam>
    /// <param name="item">Reads one.</param>
    /// <returns>The items, without those that did not fit; <see langword="null"/> when the value is no list.</returns>
    public IReadOnlyList<T>? List<T>(ApiRead<T> item)
    {
        ArgumentNullException.ThrowIfNull(item);
        byte first = Peek();
        if (first != (byte)'[')
        {
            PassOver(first);
            return null;
        }

        int start = _position++;
        Enter();
        SkipSpace();
        if (Peek() == (byte)']')
        {
            _position++;
            _depth--;
            return [];
        }

        T[] items = ArrayPool<T>.Shared.Rent(FirstItems);
        int count = 0;
        bool isWhole = true;
        while (true)
        {
            T value = item(ref this);
            if (_outcome == ReadOutcome.Value || Admits(ref isWhole))
            {
                if (count == items.Length)
                    items = Grow(items);
                items[count++] = value;
            }

            if (!MoveToItem((byte)']', "A comma or the end of the list is missing"))
                break;
        }

        ReadOnlySpan<T> read = items.AsSpan(0, count);
        IReadOnlyList<T> list = isWhole ? read.ToArray() : PartialList<T>.Of(read);
        // On the way out by an exception the array stays out of the pool, which is no harm.
        ArrayPool<T>.Shared.Return(items, RuntimeHelpers.IsReferenceOrContainsReferences<T>());
        if (!isWhole)
            Judge(ReadOutcome.Partial, start);
        return list;
    }

    /// <summary>Reads values by name.</summary>
    /// <typeparam name="T">The type of the values.</typeparam>
    /// <param name="value">Reads one.</param>
    /// <returns>The values, without those that did not fit; <see langword="null"/> when the value is no object.</returns>
    public IReadOnlyDictionary<string, T>? Map<T>(ApiRead<T> value)
    {
        ArgumentNullException.ThrowIfNull(value);
        byte first = Peek();
        if (first != (byte)'{')
        {
            PassOver(first);
            return null;
        }

        int start = _position++;
        Enter();
        SkipSpace();
        Dictionary<string, T> values = [];
        bool isWhole = true;
        bool isEmpty = Peek() == (byte)'}';
        if (isEmpty)
        {
            _position++;
            _depth--;
        }

        while (!isEmpty)
        {
            if (Peek() != (byte)'"')
                Fail("The name of a member is missing");
            int name = _position + 1;
            SkipText();
            string key = Unescape(_json[name..(_position - 1)], out _);
            SkipColon();
            T one = value(ref this);
            values.Remove(key);
            if (_outcome == ReadOutcome.Value || Admits(ref isWhole))
                values.Add(key, one);
            isEmpty = !MoveToItem((byte)'}', "A comma or the end of the object is missing");
        }

        if (isWhole)
            return values;
        Judge(ReadOutcome.Partial, start);
        return new PartialMap<T>(values);
    }

    /// <summary>Judges an item that did not fit as a whole.</summary>
    /// <returns>Whether it stands for something all the same.</returns>
    private bool Admits(ref bool isWhole)
    {
        bool isPartial = _outcome == ReadOutcome.Partial;
        if (_reading == ApiReading.Strict)
            Refuse(_outcome == ReadOutcome.Null ? "An item may not be null" : "An item has another form than documented", _misfitStart);
        isWhole = false;
        _outcome = ReadOutcome.Value;
        return isPartial;
    }

    /// <summary>Moves behind the comma that follows, or behind the end.</summary>
    /// <returns>Whether another item comes.</returns>
    private bool MoveToItem(byte end, string fault)
    {
        SkipSpace();
        byte next = Peek();
        if (next == (byte)',')
        {
            _position++;
            SkipSpace();
            CountPart();
            return true;
        }

        if (next != end)
            Fail(fault);
        _position++;
        _depth--;
        return false;
    }

    private static T[] Grow<T>(T[] full)
    {
        T[] larger = ArrayPool<T>.Shared.Rent(full.Length * 2);
        full.CopyTo(larger, 0);
        ArrayPool<T>.Shared.Return(full, RuntimeHelpers.IsReferenceOrContainsReferences<T>());
        return larger;
    }
}
