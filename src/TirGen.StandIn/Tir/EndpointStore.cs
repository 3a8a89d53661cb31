using System.Globalization;
using System.Text.Json.Nodes;
using TirGen.Specification.Checking;
using TirGen.StandIn.Checking;
using TirGen.StandIn.Serving;

namespace TirGen.StandIn.Tir;

/// <summary>The endpoints, and what TIR's operations do to them as far as the documentation tells.</summary>
internal sealed class EndpointStore
{
    private readonly SortedDictionary<long, StoredEndpoint> _endpoints = [];
    private readonly PayloadSchemas _schemas;
    private readonly TirStandInOptions _options;
    private readonly Lock _lock = new();

    public EndpointStore(PayloadSchemas schemas, TirStandInOptions options)
    {
        (_schemas, _options) = (schemas, options);
        foreach (StoredEndpoint endpoint in StateText.Read(options.State))
        {
            if (!_endpoints.TryAdd(endpoint.Id, endpoint))
                throw new FormatException($"The state has two endpoints with the id {endpoint.Id}.");
        }
    }

    /// <summary>Does what a request asks for.</summary>
    /// <param name="request">A request that keeps the document.</param>
    public HttpAnswer Answer(ApiRequest request)
    {
        lock (_lock)
        {
            DateTimeOffset now = _options.Clock.GetUtcNow();
            foreach (StoredEndpoint endpoint in _endpoints.Values)
            {
                endpoint.Advance(now);
            }

            if (!request.PathValues.TryGetValue("inference_id", out string? id))
            {
                return request.OperationId switch
                {
                    "listEndpoints" => List(),
                    "createEndpoint" => Create(request, now),
                    _ => Envelope.Success(new JsonArray()),
                };
            }

            return _endpoints.TryGetValue(long.Parse(id, CultureInfo.InvariantCulture), out StoredEndpoint? found)
                ? Answer(request, found, now)
                : Envelope.Failure(404, $"There is no endpoint {id}");
        }
    }

    private HttpAnswer Answer(ApiRequest request, StoredEndpoint endpoint, DateTimeOffset now) => request.OperationId switch
    {
        "getEndpoint" => Envelope.Success(endpoint.Detail.DeepClone()),
        "updateEndpoint" => Act(request, endpoint, now),
        "deleteEndpoint" => Delete(endpoint),
        "getAsyncConfiguration" => Envelope.Success(endpoint.Async.DeepClone()),
        "listReplicas" => Envelope.Success(new JsonArray([.. Enumerable.Range(0, endpoint.Replicas).Select(i => new JsonObject { ["name"] = $"is-{endpoint.Id}-{i}", ["status"] = EndpointStates.Running })])),
        _ when request.OperationId.StartsWith("list", StringComparison.Ordinal) => Envelope.Success(new JsonArray()),
        "attachSecurityGroups" or "attachVpcIp" or "detachVpcIp" => Envelope.Success("Accepted"),
        _ => Envelope.Success(new JsonObject()),
    };

    private HttpAnswer List() => Envelope.Success(new JsonArray([.. _endpoints.Values.Select(static endpoint => endpoint.Detail.DeepClone())]));

    private HttpAnswer Create(ApiRequest request, DateTimeOffset now)
    {
        JsonObject given = (JsonObject)JsonNode.Parse(request.BodyText)!;
        given["id"] = _endpoints.Count == 0 ? 1 : _endpoints.Keys.Last() + 1;
        StoredEndpoint created = StoredEndpoint.Read(given);
        created.Go(now, _options.StepTime, EndpointStates.Waiting, EndpointStates.Deploying, EndpointStates.Running);
        _endpoints.Add(created.Id, created);
        return Envelope.Success(created.Detail.DeepClone(), 201);
    }

    private HttpAnswer Delete(StoredEndpoint endpoint)
    {
        _endpoints.Remove(endpoint.Id);
        return Envelope.Success(new JsonObject());
    }

    private HttpAnswer Act(ApiRequest request, StoredEndpoint endpoint, DateTimeOffset now)
    {
        IReadOnlyList<string> legal = _schemas.Infer(request.Body!) is [var action] ? _schemas.LegalStates(action) : [];
        JsonObject body = (JsonObject)JsonNode.Parse(request.BodyText)!;
        string name = body["action"]!.ToString();
        if (legal.Count > 0 && !legal.Contains(endpoint.Status, StringComparer.OrdinalIgnoreCase))
        {
            return Envelope.Failure(400, $"{name} is not possible while the endpoint is {endpoint.Status}; it is in {string.Join(", ", legal)}");
        }

        body.Remove("action");
        switch (name)
        {
            case "stop":
                endpoint.Go(now, _options.StepTime, EndpointStates.Terminating, EndpointStates.Stopped);
                break;
            case "start":
                endpoint.Go(now, _options.StepTime, EndpointStates.Waiting, EndpointStates.Deploying, EndpointStates.Running);
                break;
            case "restart":
                endpoint.Go(now, _options.StepTime, EndpointStates.Deploying, EndpointStates.Running);
                break;
            case "update_async_configuration":
                Merge(body, endpoint.Detail, static member => member is "async_enabled" or "async_dataset_id");
                Merge(body, endpoint.Async, static _ => true);
                break;
            default:
                Merge(body, endpoint.Detail, static _ => true);
                Scale(endpoint);
                break;
        }

        return Envelope.Success($"Accepted {name}");
    }

    /// <summary>The workers are what the policy allows; bounds that are equal switch autoscaling off.</summary>
    private static void Scale(StoredEndpoint endpoint)
    {
        if (endpoint.Detail["auto_scale_policy"] is JsonObject policy && policy["min_replicas"] is JsonValue least && policy["max_replicas"] is JsonValue most
            && least.TryGetValue(out int minimum) && most.TryGetValue(out int maximum))
        {
            int workers = endpoint.Detail["replica"] is JsonValue value && value.TryGetValue(out int count) ? count : 1;
            endpoint.Replicas = Math.Clamp(workers, minimum, Math.Max(minimum, maximum));
            endpoint.Detail["is_auto_scale_enabled"] = minimum != maximum;
        }
    }

    private static void Merge(JsonObject from, JsonObject to, Func<string, bool> isWanted)
    {
        foreach ((string name, JsonNode? member) in from)
        {
            if (isWanted(name))
                to[name] = member?.DeepClone();
        }
    }
}
