using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using TirGen.Benchmarks.Measuring;

namespace TirGen.Benchmarks.Bodies;

/// <summary>The writer that System.Text.Json's generator emits, called directly, on a reused <see cref="Utf8JsonWriter"/>: its fastest way.</summary>
public sealed class FastPathBody<T>(T value, JsonTypeInfo<T> type, bool skipValidation)
    : Contender(skipValidation ? "System.Text.Json fast path, no validation" : "System.Text.Json fast path")
{
    private readonly ReusedWriter _writer = new(skipValidation);
    private readonly Action<Utf8JsonWriter, T> _handler = type.SerializeHandler!;

    public override long Run(int rounds)
    {
        long total = 0;
        for (int i = 0; i < rounds; i++)
        {
            _handler(_writer.Start(), value);
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
