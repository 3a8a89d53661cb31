namespace TirGen.Reading;

/// <summary>The items of a list that could be read.</summary>
internal sealed class PartialList<T> : List<T>, IPartial
{
    private PartialList(int count)
        : base(count)
    {
    }

    internal static PartialList<T> Of(ReadOnlySpan<T> items)
    {
        PartialList<T> list = new(items.Length);
        list.AddRange(items);
        return list;
    }
}
