namespace TirGen.Reading;

/// <summary>What became of the value that was read last.</summary>
internal enum ReadOutcome : byte
{
    /// <summary>It is of its type.</summary>
    Value,

    /// <summary>It is null, and its type has no null.</summary>
    Null,

    /// <summary>It is of another type.</summary>
    Misfit,

    /// <summary>It is of its type but for a part: an unknown value of an enum, an item of a list.</summary>
    Partial,
}
