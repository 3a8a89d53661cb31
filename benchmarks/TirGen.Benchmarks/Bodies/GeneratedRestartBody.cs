using Tir.ModelEndpoints;
using TirGen.Benchmarks.Measuring;

namespace TirGen.Benchmarks.Bodies;

/// <summary>The generated writer of RestartRequest, over a builder that exists.</summary>
public sealed class GeneratedRestartBody() : Contender("TirGen")
{
    private readonly byte[] _buffer = new byte[32 * 1024];

    public override long Run(int rounds)
    {
        RestartRequest request = new();
        long total = 0;
        for (int i = 0; i < rounds; i++)
        {
            request.TryWrite(_buffer, out int written);
            total += written;
        }

        return total;
    }

    public override byte[] Output() => _buffer[..(int)Run(1)];
}
