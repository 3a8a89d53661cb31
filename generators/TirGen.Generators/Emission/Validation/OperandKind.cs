namespace TirGen.Generators.Emission.Validation;

/// <summary>What a value of generated code is to a rule.</summary>
internal enum OperandKind
{
    Null,
    Boolean,

    /// <summary><c>int</c>, <c>long</c> or <c>ulong</c>.</summary>
    Integer,

    /// <summary><c>float</c>.</summary>
    Single,

    /// <summary><c>double</c>.</summary>
    Double,

    /// <summary><c>decimal</c>.</summary>
    Decimal,

    /// <summary><c>string</c>, or the text of an open enum.</summary>
    Text,

    /// <summary>A closed C# enum.</summary>
    Enum,

    /// <summary>A text that C# holds as something else: a date, a UUID, bytes.</summary>
    Formatted,

    /// <summary>One of several of the kinds above, known at run time.</summary>
    Scalar,

    Object,
    List,
    Map,

    /// <summary>Any JSON value.</summary>
    Any,
}
