namespace TirGen;

/// <summary>What a <see cref="JsonScalar"/> holds.</summary>
public enum JsonScalarKind : byte
{
    /// <summary>Nothing was given.</summary>
    Undefined,

    /// <summary>The JSON value <c>null</c>.</summary>
    Null,

    /// <summary><c>true</c> or <c>false</c>.</summary>
    Boolean,

    /// <summary>A number that a <see cref="long"/> holds exactly.</summary>
    Integer,

    /// <summary>Any other number.</summary>
    Number,

    /// <summary>Text.</summary>
    String,

    /// <summary>A number beyond <see cref="long"/> that a <see cref="ulong"/> holds exactly.</summary>
    Unsigned,
}
