using System.Buffers;
using TirGen.Serialization;

namespace TirGen.Tests.Serialization;

public sealed class WriteBufferTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(100_000)]
    public void ABufferHoldsItsBound(long max)
    {
        byte[] rented = WriteBuffer.Rent(max);
        Assert.InRange(rented.Length, max, int.MaxValue);
        WriteBuffer.Return(rented);
    }

    [Fact]
    public void ABufferThatIsTooSmallGrowsFourfold()
    {
        byte[] first = WriteBuffer.Next(null, 100);
        Assert.InRange(first.Length, WriteBuffer.FirstSize(100), int.MaxValue);
        int length = first.Length;
        byte[] second = WriteBuffer.Next(first, 100);
        Assert.InRange(second.Length, 4 * length, int.MaxValue);
        WriteBuffer.Return(second);
    }

    [Fact]
    public void ABoundThatNoArrayHoldsIsRefused()
    {
        InvalidOperationException exception = Assert.Throws<InvalidOperationException>(() => WriteBuffer.Rent((long)Array.MaxLength + 1));
        Assert.Contains("2147483591", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(3, true)]
    [InlineData(4, true)]
    [InlineData(2, false)]
    [InlineData(0, false)]
    public void BytesAreCopiedWhenTheyFit(int room, bool fits)
    {
        byte[] rented = WriteBuffer.Rent(100);
        "abc"u8.CopyTo(rented);
        byte[] destination = new byte[room];
        Assert.Equal(fits, WriteBuffer.TryCopyAndReturn(rented, 3, destination, out int written));
        Assert.Equal(fits ? 3 : 0, written);
        Assert.Equal(fits ? "abc"u8 : default, destination.AsSpan(0, written));
    }

    [Fact]
    public void BytesAreCopiedToAWriter()
    {
        ArrayBufferWriter<byte> output = new();
        byte[] rented = WriteBuffer.Rent(100);
        "abc"u8.CopyTo(rented);
        WriteBuffer.CopyAndReturn(rented, 3, output);
        Assert.Equal("abc"u8, output.WrittenSpan);
    }
}
