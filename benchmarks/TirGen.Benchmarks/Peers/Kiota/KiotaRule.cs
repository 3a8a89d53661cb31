using Microsoft.Kiota.Abstractions.Serialization;
using TirGen.Benchmarks.Peers.Models;

namespace TirGen.Benchmarks.Peers.Kiota;

/// <summary>Writes a rule by the calls that Kiota's generator emits.</summary>
public sealed class KiotaRule(RuleBody body) : IParsable
{
    public IDictionary<string, Action<IParseNode>> GetFieldDeserializers() => new Dictionary<string, Action<IParseNode>>();

    public void Serialize(ISerializationWriter writer)
    {
        writer.WriteStringValue("metric", body.Metric);
        writer.WriteIntValue("value", body.Value);
        writer.WriteStringValue("condition_type", body.ConditionType);
        writer.WriteIntValue("watch_period", body.WatchPeriod);
        writer.WriteIntValue("window", body.Window);
        writer.WriteIntValue("granularity", body.Granularity);
        writer.WriteStringValue("custom_metric_name", body.CustomMetricName);
    }
}
