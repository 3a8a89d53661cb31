using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace TirGen.Serialization;

/// <summary>Writes the pieces of a JSON document as UTF-8. Generated code calls it; nothing here checks the end of the buffer.</summary>
/// <remarks>
/// <para>
/// Every member stores at <c>destination + position</c> and answers the position behind the last byte. This is the one place of TirGen
/// that writes through references instead of spans; it is safe under three rules:
/// </para>
/// <list type="number">
/// <item>The caller computes one bound before it writes: the length of all its literals, the <c>Max…Bytes</c> constant of each value, and
/// <see cref="MaxBytesPerChar"/> for each <em>unit</em> of text. It writes only into a buffer that holds that bound.</item>
/// <item>A unit is a UTF-16 unit of a string, a byte of Base64 input, or what <see cref="JsonFragment.CharCount"/> and
/// <see cref="JsonScalar.CharCount"/> count. The sum of the units is the <em>budget</em>. Whatever has no constant bound takes its units
/// out of the budget before its first store and throws when the budget is short, so data that another thread exchanges between
/// bound and writing ends in an exception, never behind the buffer.</item>
/// <item>A list is counted and written over the same span. A string, a <see cref="JsonFragment"/> and a <see cref="JsonScalar"/> passed by
/// value do not change their length, so the units taken are the units written.</item>
/// </list>
/// <para>No member stores more bytes than its own bound, counted from <c>position</c>.</para>
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static partial class Utf8Json
{
    /// <summary>Copies <paramref name="utf8"/> as it is. A constant <c>u8</c> literal of up to 128 bytes becomes a few moves, a longer one a call.</summary>
    /// <param name="destination">The first byte of the buffer.</param>
    /// <param name="position">Where to write, in bytes from <paramref name="destination"/>.</param>
    /// <param name="utf8">The bytes; its length is part of the caller's bound.</param>
    /// <returns>The position behind the last byte written.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static nint Literal(ref byte destination, nint position, ReadOnlySpan<byte> utf8)
    {
        Unsafe.CopyBlockUnaligned(ref Unsafe.Add(ref destination, position), ref MemoryMarshal.GetReference(utf8), (uint)utf8.Length);
        return position + utf8.Length;
    }

    private static Span<byte> Window(ref byte destination, nint position, int length) =>
        MemoryMarshal.CreateSpan(ref Unsafe.Add(ref destination, position), length);
}
