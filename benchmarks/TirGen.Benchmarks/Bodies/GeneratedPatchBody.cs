using Tir.ModelEndpoints;
using TirGen.Benchmarks.Measuring;
using TirGen.Benchmarks.Samples;

namespace TirGen.Benchmarks.Bodies;

/// <summary>The generated writer of PatchRequest, over a builder that exists.</summary>
public sealed class GeneratedPatchBody(Words words) : Contender("TirGen")
{
    private readonly byte[] _buffer = new byte[32 * 1024];

    public override long Run(int rounds)
    {
        PatchRequest request = PatchSample.Request(words, new EnvironmentVariableBuilder[2], new ScalingRuleBuilder[1]);
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
