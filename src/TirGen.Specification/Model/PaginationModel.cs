namespace TirGen.Specification.Model;

/// <summary>How an operation delivers a list in pages.</summary>
/// <param name="Kind">How the next page is asked for.</param>
/// <param name="List">The type of the items together.</param>
public sealed record PaginationModel(PaginationKind Kind, TypeModel List)
{
    /// <summary>The C# name of the parameter that asks for a page, by number from 1 or by a cursor; null where an address does.</summary>
    public string? PageParameter { get; init; }

    /// <summary>The answer's member that holds the items; null where the answer is the list.</summary>
    public PropertyModel? Items { get; init; }

    /// <summary>The answer's member that says how many pages there are; null where there is none.</summary>
    public PropertyModel? Pages { get; init; }

    /// <summary>The members that lead to the next cursor, from the answer inwards; otherwise empty.</summary>
    public EquatableArray<PropertyModel> Next { get; init; } = EquatableArray<PropertyModel>.Empty;

    /// <summary>The answer's member that says whether there is another page; null where there is none.</summary>
    public PropertyModel? HasMore { get; init; }
}
