namespace TirGen.Specification.Model;

/// <summary>Kinds of JSON values. The numbers are those that generated code hands to the reader.</summary>
[Flags]
public enum JsonKinds
{
    /// <summary>No value.</summary>
    None = 0,

    /// <summary>A text.</summary>
    Text = 1,

    /// <summary>A number.</summary>
    Number = 2,

    /// <summary>True or false.</summary>
    Boolean = 4,

    /// <summary>An object.</summary>
    Object = 8,

    /// <summary>A list.</summary>
    List = 16,

    /// <summary>Null.</summary>
    Null = 32,

    /// <summary>Any value.</summary>
    Any = 63,
}
