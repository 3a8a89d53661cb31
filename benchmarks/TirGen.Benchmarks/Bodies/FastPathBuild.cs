using System.Text.Json.Serialization.Metadata;
using TirGen.Benchmarks.Measuring;

namespace TirGen.Benchmarks.Bodies;

/// <summary>Builds a body as a class graph and writes it by System.Text.Json's fast path.</summary>
/// <typeparam name="T">The class of the body.</typeparam>
/// <param name="build">Makes the graph.</param>
/// <param name="type">The class for System.Text.Json's generator.</param>
public sealed class FastPathBuild<T>(Func<T> build, JsonTypeInfo<T> type) : Contender("class graph and System.Text.Json fast path")
{
    private readonly ReusedWriter _writer = new(skipValidation: true);

    public override long Run(int rounds)
    {
        long total = 0;
        for (int i = 0; i < rounds; i++)
        {
            type.SerializeHandler!(_writer.Start(), build());
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
