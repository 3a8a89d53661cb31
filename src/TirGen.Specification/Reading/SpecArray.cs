namespace TirGen.Specification.Reading;

/// <summary>An array.</summary>
public sealed class SpecArray(TextRange range, IReadOnlyList<SpecNode> items) : SpecNode(range)
{
    /// <summary>The items in order.</summary>
    public IReadOnlyList<SpecNode> Items { get; } = items;

    /// <inheritdoc/>
    public override string TypeName => "array";
}
