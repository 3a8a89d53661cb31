using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using TirGen.Benchmarks.Peers.Models;

namespace TirGen.Benchmarks.Responses;

/// <summary>The answer as an object, by the serializer.</summary>
public sealed class SerializerResponse(string name, byte[] answer, JsonTypeInfo<ActionAnswer> type) : ResponseContender(name, answer)
{
    public override long Run(int rounds)
    {
        long total = 0;
        for (int i = 0; i < rounds; i++)
        {
            ActionAnswer read = JsonSerializer.Deserialize(Answer, type)!;
            total += read.Code + read.Message!.Length;
        }

        return total;
    }

    protected override (int? Code, string? Data, string? Message) Read()
    {
        ActionAnswer read = JsonSerializer.Deserialize(Answer, type)!;
        return (read.Code, read.Data, read.Message);
    }
}
