using Microsoft.Kiota.Abstractions.Serialization;
using TirGen.Benchmarks.Peers.Models;

namespace TirGen.Benchmarks.Peers.Kiota;

/// <summary>Writes a route by the calls that Kiota's generator emits.</summary>
public sealed class KiotaRoute(RouteBody body) : IParsable
{
    public IDictionary<string, Action<IParseNode>> GetFieldDeserializers() => new Dictionary<string, Action<IParseNode>>();

    public void Serialize(ISerializationWriter writer)
    {
        writer.WriteStringValue("route_name", body.RouteName);
        writer.WriteStringValue("route_value", body.RouteValue);
    }
}
