using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using TirGen.Benchmarks.Measuring;
using TirGen.Benchmarks.Peers.Models;

namespace TirGen.Benchmarks.Reads;

/// <summary>The same as an object, by the serializer.</summary>
public sealed class SerializerRead(string name, byte[] json, JsonTypeInfo<PatchBody> type) : Contender(name)
{
    public override long Run(int rounds)
    {
        long total = 0;
        for (int i = 0; i < rounds; i++)
        {
            total += JsonSerializer.Deserialize(json, type)!.Replica;
        }

        return total;
    }

    public override byte[] Output() => JsonSerializer.SerializeToUtf8Bytes(JsonSerializer.Deserialize(json, type)!, type);
}
