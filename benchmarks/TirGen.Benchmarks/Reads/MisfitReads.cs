using System.Text;
using TirGen.Benchmarks.Measuring;
using Tir.ModelEndpoints;
using TirGen.Records;

namespace TirGen.Benchmarks.Reads;

/// <summary>What members of another form than documented cost: the same JSON with and without them.</summary>
public static class MisfitReads
{
    private const int Rules = 5_000;

    /// <summary>One among about sixty members.</summary>
    public static IReadOnlyList<Contender> One(byte[] patch) =>
    [
        new RecordRead(patch),
        new RecordRead(Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(patch).Replace("\"replica\":2", "\"replica\":\"two\"", StringComparison.Ordinal)), "one misfit"),
    ];

    /// <summary>Thirty-one in a long list.</summary>
    public static IReadOnlyList<Contender> Many() => [new LongPolicyRead(Policy(0)), new LongPolicyRead(Policy(31))];

    private static byte[] Policy(int misfits)
    {
        IEnumerable<string> rules = Enumerable.Range(0, Rules).Select(i =>
            $$"""{"metric":"concurrency","value":{{10 + (i % 80)}},"condition_type":"limit","watch_period":{{(i < misfits ? "[60]" : "60")}}}""");
        return Encoding.UTF8.GetBytes($$"""{"min_replicas":1,"max_replicas":8,"rules":[{{string.Join(',', rules)}}]}""");
    }

    private sealed class LongPolicyRead(byte[] json) : Contender("TirGen")
    {
        public override long Run(int rounds)
        {
            long total = 0;
            for (int i = 0; i < rounds; i++)
            {
                total += ApiJson.Read<AutoScalePolicy>(json).Rules!.Count;
            }

            return total;
        }

        public override byte[] Output() => json;
    }
}
