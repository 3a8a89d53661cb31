namespace TirGen.Tool.Conditions;

/// <summary>What a number counts; only equal kinds can be compared.</summary>
internal enum Quantity
{
    /// <summary>A plain number.</summary>
    Number,

    /// <summary>Seconds.</summary>
    Time,

    /// <summary>A fraction of one.</summary>
    Share,

    /// <summary>True or false, as 1 or 0.</summary>
    Truth,
}
