using System.ComponentModel;
using System.Runtime.InteropServices;

namespace TirGen.Serialization;

/// <summary>Turns the lists of records into the spans of builders.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Lists
{
    /// <summary>The items as a span: of the array or <see cref="List{T}"/> itself, of a copy for any other list.</summary>
    /// <param name="items">The items; a list must not change while the span is in use.</param>
    /// <returns>The span.</returns>
    public static ReadOnlySpan<T> AsSpan<T>(IReadOnlyList<T> items) => items switch
    {
        T[] array => array,
        List<T> list => CollectionsMarshal.AsSpan(list),
        _ => items.ToArray(),
    };

    /// <summary>The converted items in an array of their own.</summary>
    /// <param name="items">The items.</param>
    /// <param name="convert">Converts one.</param>
    /// <returns>The span.</returns>
    public static ReadOnlySpan<TTo> Convert<TFrom, TTo>(IReadOnlyList<TFrom> items, Func<TFrom, TTo> convert)
    {
        TTo[] converted = new TTo[items.Count];
        for (int i = 0; i < converted.Length; i++)
        {
            converted[i] = convert(items[i]);
        }

        return converted;
    }
}
