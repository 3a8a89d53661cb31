using System.Buffers;
using Tir.ModelEndpoints;
using TirGen.Benchmarks.Measuring;
using TirGen.Records;

namespace TirGen.Benchmarks.Reads;

/// <summary>The record reads itself.</summary>
public sealed class RecordRead(byte[] json, string name = "TirGen") : Contender(name)
{
    public override long Run(int rounds)
    {
        long total = 0;
        for (int i = 0; i < rounds; i++)
        {
            total += ApiJson.Read<Patch>(json).Replica.GetValueOrDefault();
        }

        return total;
    }

    public override byte[] Output()
    {
        ArrayBufferWriter<byte> output = new();
        ((PatchRequest)ApiJson.Read<Patch>(json)).WriteTo(output);
        return output.WrittenSpan.ToArray();
    }
}
