namespace TirGen.Specification.Rules;

/// <summary>A set of JSON Schema's type names.</summary>
[Flags]
public enum JsonTypes
{
    /// <summary>No type.</summary>
    None = 0,

    /// <summary><c>null</c>.</summary>
    Null = 1,

    /// <summary><c>boolean</c>.</summary>
    Boolean = 2,

    /// <summary>A number without a fraction.</summary>
    Integer = 4,

    /// <summary>A number with a fraction. The type name <c>number</c> is this and <see cref="Integer"/>.</summary>
    Fraction = 8,

    /// <summary><c>number</c>.</summary>
    Number = Integer | Fraction,

    /// <summary><c>string</c>.</summary>
    String = 16,

    /// <summary><c>array</c>.</summary>
    Array = 32,

    /// <summary><c>object</c>.</summary>
    Object = 64,

    /// <summary>Every type.</summary>
    All = Null | Boolean | Number | String | Array | Object,
}
