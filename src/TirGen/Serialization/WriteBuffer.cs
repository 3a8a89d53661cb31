using System.Buffers;
using System.ComponentModel;

namespace TirGen.Serialization;

/// <summary>Pooled buffers of the size of a request's bound, for a destination that holds the request but perhaps not its bound.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class WriteBuffer
{
    /// <summary>Up to this bound, in bytes, <c>WriteTo</c> asks the writer for the whole bound; beyond it, it goes through a rented buffer.</summary>
    public const int DirectLimit = 64 * 1024;

    /// <summary>Rents a buffer of at least <paramref name="max"/> bytes.</summary>
    /// <param name="max">The bound of the request, in bytes.</param>
    /// <returns>The buffer; its content is arbitrary.</returns>
    /// <exception cref="InvalidOperationException">No array can hold <paramref name="max"/> bytes.</exception>
    public static byte[] Rent(long max)
    {
        if (max > Array.MaxLength)
            Throw.TooLarge(max);
        return ArrayPool<byte>.Shared.Rent((int)max);
    }

    /// <summary>Gives back a buffer of <see cref="Rent"/>; call it once.</summary>
    /// <param name="rented">The buffer.</param>
    public static void Return(byte[] rented) => ArrayPool<byte>.Shared.Return(rented);

    /// <summary>Copies what was written if <paramref name="destination"/> can hold it, and gives the buffer back either way.</summary>
    /// <param name="rented">A buffer of <see cref="Rent"/>.</param>
    /// <param name="length">How many of its bytes were written.</param>
    /// <param name="destination">Where they go.</param>
    /// <param name="written"><paramref name="length"/>, or 0 when the destination is too short.</param>
    /// <returns>Whether the bytes were copied.</returns>
    public static bool TryCopyAndReturn(byte[] rented, nint length, Span<byte> destination, out int written)
    {
        bool fits = rented.AsSpan(0, (int)length).TryCopyTo(destination);
        written = fits ? (int)length : 0;
        Return(rented);
        return fits;
    }

    /// <summary>Copies what was written to <paramref name="output"/> and gives the buffer back.</summary>
    /// <param name="rented">A buffer of <see cref="Rent"/>.</param>
    /// <param name="length">How many of its bytes were written.</param>
    /// <param name="output">Where they go.</param>
    public static void CopyAndReturn(byte[] rented, nint length, IBufferWriter<byte> output)
    {
        output.Write(rented.AsSpan(0, (int)length));
        Return(rented);
    }
}
