using System.Runtime.CompilerServices;

namespace TirGen.Serialization;

public static partial class Utf8Json
{
    /// <summary>Takes a value that may be absent apart, as a builder holds it: the value by itself, and one bit that says whether it is there.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="value">The value, or <see langword="null"/>.</param>
    /// <param name="set">The bits of the builder.</param>
    /// <param name="bit">The bit of this value.</param>
    /// <returns>The value; its default where there is none.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Take<T>(T? value, ref uint set, uint bit)
        where T : struct
    {
        set = value.HasValue ? set | bit : set & ~bit;
        return value.GetValueOrDefault();
    }
}
