namespace TirGen.Specification.Rules.Values;

/// <summary>A list, or the part of it that is known.</summary>
public sealed class ListValue(IReadOnlyList<RuleValue> items, bool complete, object? origin) : RuleValue(origin)
{
    /// <summary>The known items in order.</summary>
    public IReadOnlyList<RuleValue> Items { get; } = items;

    /// <summary>Whether these are all items. Otherwise there may be others anywhere, so no index is certain.</summary>
    public bool IsComplete { get; } = complete;

    /// <inheritdoc/>
    public override string TypeName => "array";
}
