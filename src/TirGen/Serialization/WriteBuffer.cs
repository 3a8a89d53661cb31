using System.Buffers;
using System.ComponentModel;
using System.Text;

namespace TirGen.Serialization;

/// <summary>Pooled buffers for requests of unknown length: written into a larger one until it holds all of the request.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class WriteBuffer
{
    private const int FirstTextBytes = 512;
    private const int Growth = 4;

    /// <summary>How many bytes to try first: twice the fixed ones, and some for texts.</summary>
    /// <param name="fixedBytes">The fixed bytes of the request.</param>
    /// <returns>The size in bytes.</returns>
    public static int FirstSize(int fixedBytes) => (2 * fixedBytes) + FirstTextBytes;

    /// <summary>Rents a first buffer, or exchanges one that was too small for one at least four times its size.</summary>
    /// <param name="tooSmall">A buffer of this method, given back here; or <see langword="null"/>.</param>
    /// <param name="fixedBytes">The fixed bytes of the request.</param>
    /// <returns>The buffer; its content is arbitrary.</returns>
    /// <exception cref="InvalidOperationException">There is no larger array.</exception>
    public static byte[] Next(byte[]? tooSmall, int fixedBytes)
    {
        if (tooSmall is null)
            return Rent(FirstSize(fixedBytes));
        long length = tooSmall.Length;
        if (length >= Array.MaxLength)
            Throw.TooLarge();
        Return(tooSmall);
        return Rent(Math.Min(length * Growth, Array.MaxLength));
    }

    /// <summary>Rents a buffer of at least <paramref name="length"/> bytes.</summary>
    /// <param name="length">The length in bytes.</param>
    /// <returns>The buffer; its content is arbitrary.</returns>
    /// <exception cref="InvalidOperationException">No array can hold <paramref name="length"/> bytes.</exception>
    public static byte[] Rent(long length)
    {
        if (length > Array.MaxLength)
            Throw.TooLarge();
        return ArrayPool<byte>.Shared.Rent((int)length);
    }

    /// <summary>Gives back a buffer of <see cref="Rent"/> or <see cref="Next"/>; call it once.</summary>
    /// <param name="rented">The buffer.</param>
    public static void Return(byte[] rented) => ArrayPool<byte>.Shared.Return(rented);

    /// <summary>Copies what was written if <paramref name="destination"/> can hold it, and gives the buffer back either way.</summary>
    /// <param name="rented">A buffer of <see cref="Next"/>.</param>
    /// <param name="length">How many of its bytes were written.</param>
    /// <param name="destination">Where they go.</param>
    /// <param name="written"><paramref name="length"/>, or 0 when the destination is too short.</param>
    /// <returns>Whether the bytes were copied.</returns>
    public static bool TryCopyAndReturn(byte[] rented, int length, Span<byte> destination, out int written)
    {
        bool fits = rented.AsSpan(0, length).TryCopyTo(destination);
        written = fits ? length : 0;
        Return(rented);
        return fits;
    }

    /// <summary>Copies what was written to <paramref name="output"/> and gives the buffer back.</summary>
    /// <param name="rented">A buffer of <see cref="Next"/>.</param>
    /// <param name="length">How many of its bytes were written.</param>
    /// <param name="output">Where they go.</param>
    public static void CopyAndReturn(byte[] rented, int length, IBufferWriter<byte> output)
    {
        output.Write(rented.AsSpan(0, length));
        Return(rented);
    }

    /// <summary>What was written as a text; gives the buffer back.</summary>
    /// <param name="rented">A buffer of <see cref="Next"/>.</param>
    /// <param name="length">How many of its bytes were written, all of them ASCII.</param>
    /// <returns>The text.</returns>
    public static string ToTextAndReturn(byte[] rented, int length)
    {
        string text = Encoding.ASCII.GetString(rented, 0, length);
        Return(rented);
        return text;
    }
}
