using Tir.ModelEndpoints;
using TirGen.Benchmarks.Measuring;

namespace TirGen.Benchmarks.Urls;

/// <summary>The generated URL, to bytes.</summary>
public sealed class GeneratedUrl() : Contender("TirGen")
{
    private readonly byte[] _buffer = new byte[1024];

    public override long Run(int rounds)
    {
        long total = 0;
        for (int i = 0; i < rounds; i++)
        {
            UpdateEndpointUrl url = new() { InferenceId = 4242 + (i & 1), ProjectId = 987, Location = "Delhi", ActiveIam = 12345 };
            url.TryWrite(_buffer, out int written);
            total += written;
        }

        return total;
    }

    public override byte[] Output() => UrlText.AsJson(_buffer.AsSpan(0, (int)Run(1)));
}
