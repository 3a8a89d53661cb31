using Microsoft.Kiota.Abstractions.Serialization;
using TirGen.Benchmarks.Peers.Models;

namespace TirGen.Benchmarks.Peers.Kiota;

/// <summary>Writes <c>update_auto_scale</c> by the calls that Kiota's generator emits.</summary>
public sealed class KiotaAutoScale(AutoScaleBody body) : IParsable
{
    private readonly KiotaPolicy _policy = new(body.AutoScalePolicy);

    public IDictionary<string, Action<IParseNode>> GetFieldDeserializers() => new Dictionary<string, Action<IParseNode>>();

    public void Serialize(ISerializationWriter writer)
    {
        writer.WriteStringValue("action", body.Action);
        writer.WriteObjectValue("auto_scale_policy", _policy);
        writer.WriteBoolValue("is_auto_scale_enabled", body.IsAutoScaleEnabled);
    }
}
