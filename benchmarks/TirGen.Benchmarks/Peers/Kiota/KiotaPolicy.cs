using Microsoft.Kiota.Abstractions.Serialization;
using TirGen.Benchmarks.Peers.Models;

namespace TirGen.Benchmarks.Peers.Kiota;

/// <summary>Writes a policy by the calls that Kiota's generator emits.</summary>
public sealed class KiotaPolicy(PolicyBody body) : IParsable
{
    private readonly List<KiotaRule> _rules = [.. (body.Rules ?? []).Select(static rule => new KiotaRule(rule))];

    public IDictionary<string, Action<IParseNode>> GetFieldDeserializers() => new Dictionary<string, Action<IParseNode>>();

    public void Serialize(ISerializationWriter writer)
    {
        writer.WriteIntValue("min_replicas", body.MinReplicas);
        writer.WriteIntValue("max_replicas", body.MaxReplicas);
        writer.WriteCollectionOfObjectValues("rules", _rules);
        writer.WriteIntValue("stability_period", body.StabilityPeriod);
        writer.WriteIntValue("initial_cooldown_period", body.InitialCooldownPeriod);
        writer.WriteBoolValue("is_hold_queue", body.IsHoldQueue);
    }
}
