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
/// <item>The caller knows its <em>fixed bytes</em>: the length of all its literals and the <c>Max…Bytes</c> constant of each value, each of
/// which it writes at most once. It writes only into a buffer of at least that many bytes, and passes the buffer's length less the fixed
/// bytes as the <em>limit</em>.</item>
/// <item>What has no constant bound (text, Base64, a fragment, a scalar) compares the position behind the longest form it can take with the
/// limit before its first store. Beyond the limit it stores nothing and makes the limit negative, where it stays: nothing of
/// the kind is written any more, and the caller sees from the sign that the buffer was too small.</item>
/// <item>The fixed bytes of a list's item are taken off the limit while the list is written, and <see cref="HasRoom"/> stands before each
/// item.</item>
/// </list>
/// <para>
/// So whatever was written last under rule 2 or 3 ends at the limit or before it, and the fixed bytes behind it still have their room. Nothing
/// is counted beforehand: data that another thread exchanges meanwhile is compared as it is written.
/// </para>
/// <para>No member stores more bytes than its own bound, counted from <c>position</c>.</para>
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static partial class Utf8Json
{
    /// <summary>Copies <paramref name="utf8"/> as it is. A constant <c>u8</c> literal of up to 128 bytes becomes a few moves, a longer one a call.</summary>
    /// <param name="destination">The first byte of the buffer.</param>
    /// <param name="position">Where to write, in bytes from <paramref name="destination"/>.</param>
    /// <param name="utf8">The bytes; its length is part of the caller's fixed bytes.</param>
    /// <returns>The position behind the last byte written.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static nint Literal(ref byte destination, nint position, ReadOnlySpan<byte> utf8)
    {
        Unsafe.CopyBlockUnaligned(ref Unsafe.Add(ref destination, position), ref MemoryMarshal.GetReference(utf8), (uint)utf8.Length);
        return position + utf8.Length;
    }

    /// <summary>Writes one byte that never changes.</summary>
    /// <inheritdoc cref="Literal" path="/param[@name='destination' or @name='position']|/returns"/>
    /// <param name="value">The byte, part of the caller's fixed bytes.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static nint Byte(ref byte destination, nint position, byte value)
    {
        Unsafe.Add(ref destination, position) = value;
        return position + 1;
    }

    internal static Span<byte> Window(ref byte destination, nint position, int length) =>
        MemoryMarshal.CreateSpan(ref Unsafe.Add(ref destination, position), length);
}
