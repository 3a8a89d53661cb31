using System.Collections;

namespace TirGen.Specification.Model;

/// <summary>A list that equals another when its items do, so that a model holding it can be cached by value.</summary>
public sealed class EquatableArray<T> : IReadOnlyList<T>, IEquatable<EquatableArray<T>>
    where T : IEquatable<T>
{
    private readonly T[] _items;
    private readonly int _hash;

    /// <summary>Copies the items.</summary>
    public EquatableArray(IEnumerable<T> items)
    {
        _items = [.. items];
        int hash = _items.Length;
        foreach (T item in _items)
        {
            hash = unchecked((hash * 31) + item.GetHashCode());
        }

        _hash = hash;
    }

    /// <summary>The list without items.</summary>
    public static EquatableArray<T> Empty { get; } = new([]);

    /// <inheritdoc/>
    public int Count => _items.Length;

    /// <inheritdoc/>
    public T this[int index] => _items[index];

    /// <inheritdoc/>
    public bool Equals(EquatableArray<T>? other) =>
        ReferenceEquals(this, other)
        || (other is not null && _hash == other._hash && _items.SequenceEqual(other._items));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as EquatableArray<T>);

    /// <inheritdoc/>
    public override int GetHashCode() => _hash;

    /// <inheritdoc/>
    public IEnumerator<T> GetEnumerator() => ((IEnumerable<T>)_items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
