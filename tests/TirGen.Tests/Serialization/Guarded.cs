using System.Runtime.InteropServices;

namespace TirGen.Tests.Serialization;

/// <summary>Runs a writer over a buffer of exactly its bound, with guard bytes on both sides, and takes what it wrote.</summary>
internal static class Guarded
{
    internal delegate nint Writer<T>(ref byte destination, nint position, T value);

    internal delegate nint LimitedWriter<T>(ref byte destination, nint position, T value, ref long limit);

    private const byte Guard = 0xCC;
    private const int GuardLength = 64;

    internal static byte[] Write<T>(Writer<T> writer, T value, int bound, int offset = 0)
    {
        byte[] buffer = new byte[offset + bound + GuardLength];
        Array.Fill(buffer, Guard);
        nint end = writer(ref MemoryMarshal.GetArrayDataReference(buffer), offset, value);
        Assert.InRange(end, offset, offset + bound);
        Assert.Equal(-1, buffer.AsSpan(0, offset).IndexOfAnyExcept(Guard));
        Assert.Equal(-1, buffer.AsSpan(offset + bound).IndexOfAnyExcept(Guard));
        return buffer[offset..(int)end];
    }

    /// <summary>With a limit behind <paramref name="textBytes"/>, which the writer must leave as it is.</summary>
    internal static byte[] Write<T>(LimitedWriter<T> writer, T value, int textBytes, int fixedBytes = 0, int offset = 0)
    {
        long limit = offset + textBytes;
        byte[] written = Write(
            (ref byte destination, nint position, T item) => writer(ref destination, position, item, ref limit), value, textBytes + fixedBytes, offset);
        Assert.Equal(offset + textBytes, limit);
        return written;
    }

    /// <summary>With a limit one byte short: nothing is stored, and the limit stays negative whatever a list gives back.</summary>
    internal static void Overrun<T>(LimitedWriter<T> writer, T value, int textBytes)
    {
        const int position = 3;
        byte[] buffer = new byte[position + textBytes + GuardLength];
        Array.Fill(buffer, Guard);
        long limit = position + textBytes - 1;
        Assert.Equal(position, writer(ref MemoryMarshal.GetArrayDataReference(buffer), position, value, ref limit));
        Assert.True(limit + int.MaxValue < 0);
        Assert.Equal(position, writer(ref MemoryMarshal.GetArrayDataReference(buffer), position, value, ref limit));
        Assert.Equal(-1, buffer.AsSpan().IndexOfAnyExcept(Guard));
    }
}
