using TirGen.Benchmarks.Bodies;
using TirGen.Benchmarks.Measuring;
using TirGen.Benchmarks.Peers.Models;
using TirGen.Benchmarks.Samples;

namespace TirGen.Benchmarks.Urls;

/// <summary>Body by System.Text.Json's fast path, URL by interpolation.</summary>
public sealed class FastPathBodyAndUrl(Words words) : Contender("System.Text.Json fast path and interpolation")
{
    private readonly AutoScaleBody _body = AutoScaleSample.Body(words);
    private readonly ReusedWriter _writer = new(skipValidation: true);
    private readonly InterpolatedUrl _url = new();

    public override long Run(int rounds)
    {
        long total = 0;
        for (int i = 0; i < rounds; i++)
        {
            FastPathContext.Default.AutoScaleBody.SerializeHandler!(_writer.Start(), _body);
            total += _writer.Finish() + _url.Run(1);
        }

        return total;
    }

    public override byte[] Output()
    {
        Run(1);
        return _writer.ToArray();
    }
}
