using System.Runtime.CompilerServices;
using Tir.ModelEndpoints;
using TirGen.Benchmarks.Measuring;
using TirGen.Benchmarks.Samples;

namespace TirGen.Benchmarks.Bodies;

/// <summary>Builds <c>patch</c> with its sixty members and writes it. Its two lists lie on the stack, as those of a collection expression do.</summary>
public sealed class GeneratedBuildPatch(Words words) : Contender("TirGen")
{
    private readonly byte[] _buffer = new byte[32 * 1024];

    public override long Run(int rounds)
    {
        long total = 0;
        for (int i = 0; i < rounds; i++)
        {
            total += BuildAndWrite();
        }

        return total;
    }

    public override byte[] Output() => _buffer[..(int)Run(1)];

    private int BuildAndWrite()
    {
        Variables variables = default;
        ScalingRuleBuilder rule = default;
        PatchRequest request = PatchSample.Request(words, variables, new Span<ScalingRuleBuilder>(ref rule));
        request.TryWrite(_buffer, out int written);
        return written;
    }

    [InlineArray(2)]
    private struct Variables
    {
        private EnvironmentVariableBuilder _first;
    }
}
