namespace TirGen.Specification.Cel.Values;

/// <summary>A list, or the known items of one.</summary>
public sealed class CelList(IReadOnlyList<CelValue> items, bool complete = true) : CelValue
{
    /// <summary>The known items in order; some may be <see cref="CelUnknown"/>.</summary>
    public IReadOnlyList<CelValue> Items { get; } = items;

    /// <summary>Whether these are all.</summary>
    public bool IsComplete { get; } = complete;

    /// <inheritdoc/>
    public override string TypeName => "list";
}
