using System.Text.Json;
using System.Text.Json.Nodes;
using Tir.ModelEndpoints;

namespace TirGen.Tool.Endpoints;

/// <summary>An endpoint as it was read.</summary>
/// <param name="Id">Its id, as it was asked for.</param>
/// <param name="Detail">The detail answer.</param>
/// <param name="Async">The async configuration, where that was asked for.</param>
internal sealed record EndpointReading(long Id, EndpointDetail Detail, AsyncConfigurationEnvelope? Async)
{
    /// <summary>Its name; empty when the answer has none.</summary>
    public string Name => Detail.Name ?? "";

    /// <summary>Its state in the vendor's words.</summary>
    public string Status => Detail.Status?.ToString() ?? "";

    /// <summary>Whether it is in a state; case does not count, since the API's spelling is not documented.</summary>
    public bool IsIn(string status) => string.Equals(Status, status, StringComparison.OrdinalIgnoreCase);

    /// <summary>Its policy as it came, as JSON.</summary>
    public string PolicyJson => ToJson()["auto_scale_policy"]!.ToJsonString();

    /// <summary>Everything that the answers said, as JSON.</summary>
    public JsonObject ToJson()
    {
        JsonObject members = Node(JsonSerializer.SerializeToUtf8Bytes(Detail, ModelEndpointsJsonContext.Default.EndpointDetail));
        if (Async is not null && Node(JsonSerializer.SerializeToUtf8Bytes(Async, ModelEndpointsJsonContext.Default.AsyncConfigurationEnvelope))["data"] is JsonObject configuration)
        {
            foreach ((string name, JsonNode? value) in configuration)
                members[name] = value?.DeepClone();
        }

        return members;
    }

    private static JsonObject Node(byte[] json) => (JsonObject)JsonNode.Parse(json)!;
}
