using System.Buffers;
using System.Text;
using System.Text.Json;
using Tir.ModelEndpoints;
using TirGen.Benchmarks.Measuring;
using TirGen.Benchmarks.Peers.Models;
using TirGen.Records;

namespace TirGen.Benchmarks.Reads;

/// <summary>A policy with a list of rules is read: by its record, and by System.Text.Json's generator over equal records and over classes whose members can be set.</summary>
public static class PolicyReads
{
    /// <summary>Who reads; TirGen first.</summary>
    /// <param name="rules">How many rules there are.</param>
    public static IReadOnlyList<Contender> Of(int rules)
    {
        byte[] json = Json(rules);
        return
        [
            new PolicyRead<AutoScalePolicy>("TirGen", () => ApiJson.Read<AutoScalePolicy>(json), static policy => policy.Rules!.Count, Write),
            new PolicyRead<PolicyRecord>(
                "System.Text.Json over equal records", () => JsonSerializer.Deserialize(json, MetadataContext.Default.PolicyRecord)!, static policy => policy.Rules!.Count,
                static policy => JsonSerializer.SerializeToUtf8Bytes(policy, MetadataContext.Default.PolicyRecord)),
            new PolicyRead<PlainPolicy>(
                "System.Text.Json over plain classes", () => JsonSerializer.Deserialize(json, MetadataContext.Default.PlainPolicy)!, static policy => policy.Rules!.Count,
                static policy => JsonSerializer.SerializeToUtf8Bytes(policy, MetadataContext.Default.PlainPolicy)),
        ];
    }

    /// <summary>The same graph made of constants: what a reader cannot do without.</summary>
    /// <param name="rules">As for <see cref="Of"/>.</param>
    public static Contender Graph(int rules) => new PolicyRead<AutoScalePolicy>("graph", () => Make(rules), static policy => policy.Rules!.Count, Write);

    /// <summary>The policy on the wire.</summary>
    /// <param name="rules">As for <see cref="Of"/>.</param>
    public static byte[] Json(int rules) => Write(Make(rules));

    private static byte[] Write(AutoScalePolicy policy)
    {
        ArrayBufferWriter<byte> output = new();
        ((AutoScalePolicyBuilder)policy).WriteTo(output);
        return output.WrittenSpan.ToArray();
    }

    private static AutoScalePolicy Make(int rules)
    {
        ScalingRule[] list = new ScalingRule[rules];
        for (int i = 0; i < rules; i++)
        {
            list[i] = new ScalingRule
            {
                Metric = ScalingMetric.Custom, Value = 10 + i, ConditionType = ConditionType.Limit, WatchPeriod = 60, CustomMetricName = Encoding.ASCII.GetString("vllm:num_requests_waiting"u8),
            };
        }

        return new AutoScalePolicy { MinReplicas = 1, MaxReplicas = 8, Rules = list, IsHoldQueue = true };
    }
}
