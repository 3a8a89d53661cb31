using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace TirGen;

/// <summary>The items of a list that may be null, as a builder takes them: null is told from no items, which a span cannot do.</summary>
/// <typeparam name="T">The type of an item.</typeparam>
/// <remarks>An array, a span and a collection expression become one; <see langword="null"/> and <see langword="default"/> are the null of JSON.</remarks>
[CollectionBuilder(typeof(NullableList), nameof(NullableList.Create))]
public readonly ref struct NullableList<T>
{
    private readonly bool _isList;

    /// <summary>A list.</summary>
    /// <param name="items">The items, none for an empty list; they must not change while the list is in use.</param>
    public NullableList(ReadOnlySpan<T> items)
    {
        Span = items;
        _isList = true;
    }

    /// <summary>Whether this is null and not a list.</summary>
    public bool IsNull => !_isList;

    /// <summary>The items; empty for null.</summary>
    public ReadOnlySpan<T> Span { get; }

    /// <summary>The number of items; 0 for null.</summary>
    public int Length => Span.Length;

    /// <summary>An item.</summary>
    /// <param name="index">Its index, from 0 to below <see cref="Length"/>.</param>
    /// <exception cref="IndexOutOfRangeException">There is no item of that index.</exception>
    public ref readonly T this[int index] => ref Span[index];

    /// <summary>Takes a list.</summary>
    /// <param name="items">The items.</param>
    public static implicit operator NullableList<T>(ReadOnlySpan<T> items) => new(items);

    /// <inheritdoc cref="op_Implicit(ReadOnlySpan{T})"/>
    public static implicit operator NullableList<T>(Span<T> items) => new(items);

    /// <summary>Takes an array.</summary>
    /// <param name="items">The items; <see langword="null"/> is null.</param>
    public static implicit operator NullableList<T>(T[]? items) => items is null ? default : new(items);

    /// <summary>Walks through the items.</summary>
    /// <returns>The enumerator of the span.</returns>
    public ReadOnlySpan<T>.Enumerator GetEnumerator() => Span.GetEnumerator();
}

/// <summary>Makes lists that may be null from collection expressions.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class NullableList
{
    /// <summary>Makes a list.</summary>
    /// <typeparam name="T">The type of an item.</typeparam>
    /// <param name="items">The items.</param>
    /// <returns>The list, which is not null.</returns>
    public static NullableList<T> Create<T>(ReadOnlySpan<T> items) => new(items);
}
