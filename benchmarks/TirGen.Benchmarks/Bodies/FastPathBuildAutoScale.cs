using TirGen.Benchmarks.Measuring;
using TirGen.Benchmarks.Peers.Models;
using TirGen.Benchmarks.Samples;

namespace TirGen.Benchmarks.Bodies;

/// <summary>Builds <c>update_auto_scale</c> as a class graph and writes it by System.Text.Json's fast path.</summary>
public sealed class FastPathBuildAutoScale(Words words) : Contender("class graph and System.Text.Json fast path")
{
    private readonly ReusedWriter _writer = new(skipValidation: true);

    public override long Run(int rounds)
    {
        long total = 0;
        for (int i = 0; i < rounds; i++)
        {
            FastPathContext.Default.AutoScaleBody.SerializeHandler!(_writer.Start(), AutoScaleSample.Body(words));
            total += _writer.Finish();
        }

        return total;
    }

    public override byte[] Output()
    {
        Run(1);
        return _writer.ToArray();
    }
}
