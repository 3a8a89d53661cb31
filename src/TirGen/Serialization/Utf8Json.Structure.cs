using System.Runtime.CompilerServices;

namespace TirGen.Serialization;

public static partial class Utf8Json
{
    /// <summary>Takes back the comma behind the last member or item; without one nothing changes.</summary>
    /// <inheritdoc cref="Literal" path="/param[@name='destination' or @name='position']"/>
    /// <returns>The position behind the last member or item.</returns>
    /// <remarks>The caller has written at least one byte, the opening brace or bracket.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static nint TrimComma(ref byte destination, nint position) =>
        Unsafe.Add(ref destination, position - 1) == (byte)',' ? position - 1 : position;

    /// <summary>Pays for bytes of fixed length whose number was only known when the bound was computed: the items of a list.</summary>
    /// <param name="budget">The units left; reduced by <paramref name="units"/>.</param>
    /// <param name="units">How many units of <see cref="MaxBytesPerChar"/> bytes are about to be written.</param>
    /// <exception cref="InvalidOperationException">The budget is too small: the list grew after the bound was computed.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Take(ref long budget, long units)
    {
        if ((budget -= units) < 0)
            Throw.ChangedWhileWritten();
    }

    /// <summary>The answer to a value of an enum that has no name on the wire.</summary>
    /// <param name="member">The member that holds it.</param>
    /// <param name="value">The value.</param>
    /// <returns>An exception that names both.</returns>
    public static ArgumentOutOfRangeException UndefinedEnum(string member, object value) =>
        new(member, value, $"{member} holds {value}, which the API does not know; assign one of the named values.");
}
