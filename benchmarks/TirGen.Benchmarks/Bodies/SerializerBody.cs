using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using TirGen.Benchmarks.Measuring;

namespace TirGen.Benchmarks.Bodies;

/// <summary>System.Text.Json's serializer, over reflection or generated metadata, on a reused <see cref="Utf8JsonWriter"/>.</summary>
public sealed class SerializerBody<T>(string name, T value, JsonTypeInfo<T> type) : Contender(name)
{
    private readonly ReusedWriter _writer = new(skipValidation: false);

    public override long Run(int rounds)
    {
        long total = 0;
        for (int i = 0; i < rounds; i++)
        {
            JsonSerializer.Serialize(_writer.Start(), value, type);
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
