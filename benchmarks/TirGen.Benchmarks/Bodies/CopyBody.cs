using TirGen.Benchmarks.Measuring;

namespace TirGen.Benchmarks.Bodies;

/// <summary>Copies the finished bytes: no writer can be faster.</summary>
public sealed class CopyBody(byte[] bytes) : Contender("memcpy of the final bytes")
{
    private readonly byte[] _buffer = new byte[bytes.Length];

    public override long Run(int rounds)
    {
        long total = 0;
        for (int i = 0; i < rounds; i++)
        {
            bytes.AsSpan().CopyTo(_buffer);
            total += _buffer.Length;
        }

        return total;
    }

    public override byte[] Output() => bytes;
}
