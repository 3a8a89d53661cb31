using System.Text.Json;
using TirGen.Benchmarks.Measuring;

namespace TirGen.Benchmarks.Bodies;

/// <summary>Calls of a reused <see cref="Utf8JsonWriter"/> written by hand, with encoded names.</summary>
public sealed class HandWrittenBody(Action<Utf8JsonWriter> write) : Contender("Utf8JsonWriter by hand")
{
    private readonly ReusedWriter _writer = new(skipValidation: true);

    public override long Run(int rounds)
    {
        long total = 0;
        for (int i = 0; i < rounds; i++)
        {
            write(_writer.Start());
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
