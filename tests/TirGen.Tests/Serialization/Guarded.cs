using System.Runtime.InteropServices;

namespace TirGen.Tests.Serialization;

/// <summary>Runs a writer over a buffer of exactly its bound, with guard bytes on both sides, and takes what it wrote.</summary>
internal static class Guarded
{
    internal delegate nint Writer<T>(ref byte destination, nint position, T value);

    internal delegate nint BudgetWriter<T>(ref byte destination, nint position, T value, ref long budget);

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

    internal static byte[] Write<T>(BudgetWriter<T> writer, T value, int units, int bytesPerUnit, int offset = 0)
    {
        long budget = units;
        byte[] written = Write(
            (ref byte destination, nint position, T item) => writer(ref destination, position, item, ref budget), value, units * bytesPerUnit, offset);
        Assert.Equal(0, budget);
        return written;
    }
}
