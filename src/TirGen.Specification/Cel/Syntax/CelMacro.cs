namespace TirGen.Specification.Cel.Syntax;

/// <summary>The macros over the items of a list or the keys of a map.</summary>
public enum CelMacro
{
    /// <summary>The body holds for every item.</summary>
    All,

    /// <summary>The body holds for an item.</summary>
    Exists,

    /// <summary>The body holds for exactly one item.</summary>
    ExistsOne,

    /// <summary>The items for which the body holds.</summary>
    Filter,

    /// <summary>The body of each item, or of each one that passes the filter.</summary>
    Map,
}
