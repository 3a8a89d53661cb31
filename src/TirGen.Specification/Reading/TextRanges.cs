namespace TirGen.Specification.Reading;

/// <summary>Sets of what stands at ranges of one text.</summary>
public static class TextRanges
{
    /// <summary>The items in order of the text, without those that begin inside of another one.</summary>
    /// <param name="items">The items.</param>
    /// <param name="rangeOf">Where an item stands.</param>
    /// <typeparam name="T">The type of the items.</typeparam>
    public static IReadOnlyList<T> WithoutOverlap<T>(IEnumerable<T> items, Func<T, TextRange> rangeOf)
    {
        List<T> kept = [];
        int end = 0;
        foreach (T item in items.OrderBy(item => rangeOf(item).Start).ThenByDescending(item => rangeOf(item).Length))
        {
            if (rangeOf(item).Start >= end)
            {
                kept.Add(item);
                end = rangeOf(item).End;
            }
        }

        return kept;
    }
}
