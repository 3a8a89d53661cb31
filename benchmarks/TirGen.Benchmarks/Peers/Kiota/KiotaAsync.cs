using Microsoft.Kiota.Abstractions.Serialization;
using TirGen.Benchmarks.Peers.Models;

namespace TirGen.Benchmarks.Peers.Kiota;

/// <summary>Writes <c>update_async_configuration</c> by the calls that Kiota's generator emits.</summary>
public sealed class KiotaAsync(AsyncBody body) : IParsable
{
    private readonly List<KiotaRoute> _routes = [.. (body.AsyncTargetRoutes ?? []).Select(static route => new KiotaRoute(route))];

    public IDictionary<string, Action<IParseNode>> GetFieldDeserializers() => new Dictionary<string, Action<IParseNode>>();

    public void Serialize(ISerializationWriter writer)
    {
        writer.WriteStringValue("action", body.Action);
        writer.WriteBoolValue("async_enabled", body.AsyncEnabled);
        writer.WriteIntValue("async_concurrent_workers", body.AsyncConcurrentWorkers);
        writer.WriteLongValue("async_dataset_id", body.AsyncDatasetId);
        writer.WriteStringValue("async_destination_type", body.AsyncDestinationType);
        writer.WriteCollectionOfObjectValues("async_target_routes", _routes);
    }
}
