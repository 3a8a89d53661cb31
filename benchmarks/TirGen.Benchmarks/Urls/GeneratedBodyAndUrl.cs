using Tir.ModelEndpoints;
using TirGen.Benchmarks.Measuring;
using TirGen.Benchmarks.Samples;

namespace TirGen.Benchmarks.Urls;

/// <summary>Builder, body and URL of <c>update_auto_scale</c>.</summary>
public sealed class GeneratedBodyAndUrl(Words words) : Contender("TirGen")
{
    private readonly byte[] _buffer = new byte[32 * 1024];
    private int _body;

    public override long Run(int rounds)
    {
        UpdateAutoScaleRequest request = AutoScaleSample.Request(words);
        long total = 0;
        for (int i = 0; i < rounds; i++)
        {
            request.TryWrite(_buffer, out _body);
            UpdateEndpointUrl url = new() { InferenceId = 4242, ProjectId = 987, Location = "Delhi", ActiveIam = 12345 };
            url.TryWrite(_buffer.AsSpan(_body), out int written);
            total += _body + written;
        }

        return total;
    }

    public override byte[] Output()
    {
        Run(1);
        return _buffer[.._body];
    }
}
