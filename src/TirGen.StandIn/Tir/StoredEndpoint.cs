using System.Globalization;
using System.Text.Json.Nodes;

namespace TirGen.StandIn.Tir;

/// <summary>An endpoint: what its detail answer shows, and what becomes of it next.</summary>
internal sealed class StoredEndpoint(long id, JsonObject detail)
{
    private readonly Queue<(DateTimeOffset At, string Status)> _next = [];

    public long Id => id;

    public JsonObject Detail => detail;

    /// <summary>What <c>async_config</c> answers beside what the detail has.</summary>
    public JsonObject Async { get; } = [];

    public string Status
    {
        get => detail["status"]?.ToString() ?? "";
        private set => detail["status"] = value;
    }

    /// <summary>Workers that run.</summary>
    public int Replicas
    {
        get => Status == EndpointStates.Running && detail["replica"] is JsonValue value && value.TryGetValue(out int count) ? count : 0;
        set => detail["replica"] = value;
    }

    /// <summary>Brings it to a point in time.</summary>
    public void Advance(DateTimeOffset now)
    {
        while (_next.TryPeek(out (DateTimeOffset At, string Status) step) && step.At <= now)
        {
            Status = step.Status;
            _next.Dequeue();
        }
    }

    /// <summary>Begins a way through states, the first at once.</summary>
    public void Go(DateTimeOffset now, TimeSpan step, params ReadOnlySpan<string> states)
    {
        _next.Clear();
        Status = states[0];
        for (int i = 1; i < states.Length; i++)
        {
            _next.Enqueue((now + (i * step), states[i]));
        }
    }

    /// <summary>Reads what a state file says of an endpoint; what it leaves out is an endpoint that runs.</summary>
    /// <exception cref="FormatException">It has no id.</exception>
    public static StoredEndpoint Read(JsonObject given)
    {
        if (given["id"] is not JsonValue value || !long.TryParse(value.ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out long id))
        {
            throw new FormatException("An endpoint of the state has no integer id.");
        }

        JsonObject detail = new()
        {
            ["id"] = id,
            ["name"] = $"endpoint-{id}",
            ["status"] = EndpointStates.Running,
            ["created_at"] = "2026-11-23T09:30:00Z",
            ["framework"] = "vllm",
            ["replica"] = 1,
            ["committed_replicas"] = 0,
            ["is_auto_scale_enabled"] = false,
            ["auto_scale_policy"] = new JsonObject { ["min_replicas"] = 1, ["max_replicas"] = 1 },
            ["async_enabled"] = false,
            ["async_dataset_id"] = null,
        };
        foreach ((string name, JsonNode? member) in given)
        {
            if (name != "id")
            {
                detail[name] = member?.DeepClone();
            }
        }

        return new StoredEndpoint(id, detail);
    }
}
