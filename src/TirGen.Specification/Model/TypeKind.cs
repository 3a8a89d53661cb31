namespace TirGen.Specification.Model;

/// <summary>The kinds of value that a member, parameter or item can have.</summary>
public enum TypeKind
{
    /// <summary>Any JSON value.</summary>
    Any,

    /// <summary>True or false.</summary>
    Boolean,

    /// <summary>A 32-bit integer.</summary>
    Int32,

    /// <summary>A 64-bit integer.</summary>
    Int64,

    /// <summary>A 64-bit integer that is not negative.</summary>
    UInt64,

    /// <summary>A 32-bit floating-point number.</summary>
    Single,

    /// <summary>A 64-bit floating-point number.</summary>
    Double,

    /// <summary>A decimal number.</summary>
    Decimal,

    /// <summary>A text.</summary>
    String,

    /// <summary>An instant with its offset, RFC 3339.</summary>
    DateTimeOffset,

    /// <summary>A day.</summary>
    DateOnly,

    /// <summary>A UUID.</summary>
    Guid,

    /// <summary>Bytes in base64.</summary>
    Bytes,

    /// <summary>A closed set of texts.</summary>
    Enum,

    /// <summary>Known texts and any other.</summary>
    OpenEnum,

    /// <summary>A set of integers with names.</summary>
    IntegerEnum,

    /// <summary>One of several scalar types.</summary>
    Union,

    /// <summary>A value of one of several forms, told apart by a member of theirs or by how they look.</summary>
    Polymorphic,

    /// <summary>An object with a schema of its own.</summary>
    Object,

    /// <summary>A list.</summary>
    List,

    /// <summary>Values by name.</summary>
    Map,
}
