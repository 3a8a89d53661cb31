namespace TirGen.Specification.Cel.Types;

/// <summary>The kinds of <see cref="CelType"/>.</summary>
public enum CelKind
{
    /// <summary>Any type; checked at evaluation.</summary>
    Dyn,

    /// <summary>The type of null.</summary>
    Null,

    /// <summary>A boolean.</summary>
    Bool,

    /// <summary>A signed integer.</summary>
    Int,

    /// <summary>An unsigned integer.</summary>
    Uint,

    /// <summary>A floating-point number.</summary>
    Double,

    /// <summary>A string.</summary>
    String,

    /// <summary>Octets.</summary>
    Bytes,

    /// <summary>A list.</summary>
    List,

    /// <summary>A map.</summary>
    Map,

    /// <summary>An object with named fields.</summary>
    Object,
}
