using Microsoft.Kiota.Abstractions.Serialization;
using Microsoft.Kiota.Serialization.Json;
using TirGen.Benchmarks.Measuring;

namespace TirGen.Benchmarks.Bodies;

/// <summary>Kiota's JSON writer, a new one for each body as its request adapter does.</summary>
public sealed class KiotaBody(IParsable value) : Contender("Kiota")
{
    public override long Run(int rounds)
    {
        long total = 0;
        for (int i = 0; i < rounds; i++)
        {
            using JsonSerializationWriter writer = new();
            writer.WriteObjectValue(null, value);
            using Stream content = writer.GetSerializedContent();
            total += content.Length;
        }

        return total;
    }

    public override byte[] Output()
    {
        using JsonSerializationWriter writer = new();
        writer.WriteObjectValue(null, value);
        using MemoryStream copy = new();
        using Stream content = writer.GetSerializedContent();
        content.CopyTo(copy);
        return copy.ToArray();
    }
}
