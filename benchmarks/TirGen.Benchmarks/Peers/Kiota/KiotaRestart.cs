using Microsoft.Kiota.Abstractions.Serialization;
using TirGen.Benchmarks.Peers.Models;

namespace TirGen.Benchmarks.Peers.Kiota;

/// <summary>Writes <c>restart</c> by the calls that Kiota's generator emits.</summary>
public sealed class KiotaRestart(RestartBody body) : IParsable
{
    public IDictionary<string, Action<IParseNode>> GetFieldDeserializers() => new Dictionary<string, Action<IParseNode>>();

    public void Serialize(ISerializationWriter writer) => writer.WriteStringValue("action", body.Action);
}
