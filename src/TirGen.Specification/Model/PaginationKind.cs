namespace TirGen.Specification.Model;

/// <summary>How the next page of a list is asked for.</summary>
public enum PaginationKind
{
    /// <summary>By its number, up to the number of pages that the answer says.</summary>
    Number,

    /// <summary>By what the answer before says: a mark of the place where it ended.</summary>
    Cursor,

    /// <summary>By the address that the answer before names in its header <c>Link</c>.</summary>
    Link,
}
