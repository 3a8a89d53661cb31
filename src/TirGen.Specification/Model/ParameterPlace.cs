namespace TirGen.Specification.Model;

/// <summary>Where a parameter stands in a request.</summary>
public enum ParameterPlace
{
    /// <summary>In the path.</summary>
    Path,

    /// <summary>In the query.</summary>
    Query,

    /// <summary>A header of its own.</summary>
    Header,

    /// <summary>In the header <c>Cookie</c>.</summary>
    Cookie,
}
