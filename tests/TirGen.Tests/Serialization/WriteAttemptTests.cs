using System.Buffers;
using System.Text;
using TirGen.Serialization;

namespace TirGen.Tests.Serialization;

/// <summary>Attempts of a request of two fixed bytes around a text whose length decides how many there are.</summary>
public sealed class WriteAttemptTests
{
    private const int FixedBytes = 2;

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(500)]
    [InlineData(5_000)]
    [InlineData(200_000)]
    public void MemoryTakesWhatFitsAndNothingElse(int length)
    {
        string text = new('x', length);
        foreach (int room in new[] { 0, 1, 2, length + 1, length + 2, length + 3, 3 * length })
        {
            byte[] destination = new byte[room];
            WriteAttempt to = new(destination, FixedBytes);
            while (to.IsTooSmall(Write(ref to.First, text, ref to.Limit)))
            {
            }

            bool fits = to.CopyTo(destination, out int written);
            Assert.Equal(room >= length + FixedBytes, fits);
            Assert.Equal(fits ? $"\"{text}\"" : "", Encoding.UTF8.GetString(destination, 0, written));
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(500)]
    [InlineData(5_000)]
    [InlineData(200_000)]
    public void AWriterAndAPooledBufferTakeAll(int length)
    {
        string text = new('x', length);
        ArrayBufferWriter<byte> output = new();
        WriteAttempt to = new(output, FixedBytes);
        while (to.IsTooSmall(Write(ref to.First, text, ref to.Limit)))
        {
        }

        to.CopyTo(output);
        Assert.Equal($"\"{text}\"", Encoding.UTF8.GetString(output.WrittenSpan));

        WriteAttempt pooled = new(FixedBytes);
        while (pooled.IsTooSmall(Write(ref pooled.First, text, ref pooled.Limit)))
        {
        }

        byte[] rented = pooled.Take(out int written);
        Assert.Equal($"\"{text}\"", Encoding.UTF8.GetString(rented, 0, written));
        WriteBuffer.Return(rented);
    }

    private static nint Write(ref byte d, string text, ref long limit) =>
        Utf8Json.String(ref d, Utf8Json.Byte(ref d, 0, (byte)'"'), text, ref limit);
}
