using System.Runtime.CompilerServices;

namespace TirGen.Serialization;

public static partial class Utf8Json
{
    /// <summary>Copies a body that is the same for every request.</summary>
    /// <param name="destination">Where the bytes go, from its start.</param>
    /// <param name="body">The body.</param>
    /// <param name="written">How many bytes were copied; 0 when they do not fit.</param>
    /// <returns>Whether they fit.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Fill(Span<byte> destination, ReadOnlySpan<byte> body, out int written)
    {
        bool fits = body.TryCopyTo(destination);
        written = fits ? body.Length : 0;
        return fits;
    }

    /// <summary>Puts the braces around members that each begin with a comma: the first comma becomes the opening brace.</summary>
    /// <inheritdoc cref="Literal" path="/param[@name='destination' or @name='position']"/>
    /// <param name="start">Where the object begins; the position itself when it has no member.</param>
    /// <returns>The position behind the closing brace, which is two bytes from the start at least.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static nint Braces(ref byte destination, nint start, nint position)
    {
        if (position == start)
            position++;
        Unsafe.Add(ref destination, start) = (byte)'{';
        Unsafe.Add(ref destination, position) = (byte)'}';
        return position + 1;
    }

    /// <summary>Takes back the comma behind the last member or item; without one nothing changes.</summary>
    /// <inheritdoc cref="Literal" path="/param[@name='destination' or @name='position']"/>
    /// <returns>The position behind the last member or item.</returns>
    /// <remarks>The caller has written at least one byte, the opening brace or bracket.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static nint TrimComma(ref byte destination, nint position) =>
        Unsafe.Add(ref destination, position - 1) == (byte)',' ? position - 1 : position;

    /// <summary>Whether an item of a list, whose fixed bytes are off the limit, has its room.</summary>
    /// <param name="position">Where the item would begin.</param>
    /// <param name="limit">Where text must end; negative from the first item on that has no room.</param>
    /// <returns>Whether to write the item.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool HasRoom(nint position, ref long limit)
    {
        if (position <= limit)
            return true;
        Overrun(position, ref limit);
        return false;
    }

    /// <summary>The answer to a value of an enum that has no name on the wire.</summary>
    /// <param name="member">The member that holds it.</param>
    /// <param name="value">The value.</param>
    /// <returns>An exception that names both.</returns>
    public static ArgumentOutOfRangeException UndefinedEnum(string member, object value) =>
        new(member, value, $"{member} holds {value}, which the API does not know; assign one of the named values.");

    // So far below zero that no list's fixed bytes, given back at its end, bring the limit up again.
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static nint Overrun(nint position, ref long limit)
    {
        limit = long.MinValue / 2;
        return position;
    }
}
