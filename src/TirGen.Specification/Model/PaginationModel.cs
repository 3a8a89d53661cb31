namespace TirGen.Specification.Model;

/// <summary>How an operation delivers a list in pages.</summary>
/// <param name="PageParameter">The C# name of the parameter that asks for a page; pages count from 1.</param>
/// <param name="Items">The C# name of the answer's member that holds the items.</param>
/// <param name="ItemsWireName">The name of that member in JSON.</param>
/// <param name="Pages">The C# name of the answer's member that says how many pages there are.</param>
/// <param name="List">The type of the items together.</param>
public sealed record PaginationModel(string PageParameter, string Items, string ItemsWireName, string Pages, TypeModel List)
{
    /// <summary>The items may be absent, and may be null.</summary>
    public bool HasOptionalNullableItems { get; init; }

    /// <summary>The number of pages may be absent, and may be null.</summary>
    public bool HasOptionalNullablePages { get; init; }
}
