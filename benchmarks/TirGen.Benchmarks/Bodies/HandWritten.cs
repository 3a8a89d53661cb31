using System.Text.Json;
using TirGen.Benchmarks.Peers.Models;

namespace TirGen.Benchmarks.Bodies;

/// <summary>The bodies as calls of a <see cref="Utf8JsonWriter"/>.</summary>
public static class HandWritten
{
    private static readonly JsonEncodedText Action = JsonEncodedText.Encode("action");
    private static readonly JsonEncodedText Restarts = JsonEncodedText.Encode("restart");
    private static readonly JsonEncodedText UpdatesAutoScale = JsonEncodedText.Encode("update_auto_scale");
    private static readonly JsonEncodedText UpdatesAsync = JsonEncodedText.Encode("update_async_configuration");
    private static readonly JsonEncodedText AutoScalePolicy = JsonEncodedText.Encode("auto_scale_policy");
    private static readonly JsonEncodedText IsAutoScaleEnabled = JsonEncodedText.Encode("is_auto_scale_enabled");
    private static readonly JsonEncodedText MinReplicas = JsonEncodedText.Encode("min_replicas");
    private static readonly JsonEncodedText MaxReplicas = JsonEncodedText.Encode("max_replicas");
    private static readonly JsonEncodedText Rules = JsonEncodedText.Encode("rules");
    private static readonly JsonEncodedText Metric = JsonEncodedText.Encode("metric");
    private static readonly JsonEncodedText Value = JsonEncodedText.Encode("value");
    private static readonly JsonEncodedText ConditionType = JsonEncodedText.Encode("condition_type");
    private static readonly JsonEncodedText WatchPeriod = JsonEncodedText.Encode("watch_period");
    private static readonly JsonEncodedText Window = JsonEncodedText.Encode("window");
    private static readonly JsonEncodedText Granularity = JsonEncodedText.Encode("granularity");
    private static readonly JsonEncodedText CustomMetricName = JsonEncodedText.Encode("custom_metric_name");
    private static readonly JsonEncodedText StabilityPeriod = JsonEncodedText.Encode("stability_period");
    private static readonly JsonEncodedText InitialCooldownPeriod = JsonEncodedText.Encode("initial_cooldown_period");
    private static readonly JsonEncodedText IsHoldQueue = JsonEncodedText.Encode("is_hold_queue");
    private static readonly JsonEncodedText AsyncEnabled = JsonEncodedText.Encode("async_enabled");
    private static readonly JsonEncodedText AsyncConcurrentWorkers = JsonEncodedText.Encode("async_concurrent_workers");
    private static readonly JsonEncodedText AsyncDatasetId = JsonEncodedText.Encode("async_dataset_id");
    private static readonly JsonEncodedText AsyncDestinationType = JsonEncodedText.Encode("async_destination_type");
    private static readonly JsonEncodedText AsyncTargetRoutes = JsonEncodedText.Encode("async_target_routes");
    private static readonly JsonEncodedText RouteName = JsonEncodedText.Encode("route_name");
    private static readonly JsonEncodedText RouteValue = JsonEncodedText.Encode("route_value");

    public static void Restart(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString(Action, Restarts);
        writer.WriteEndObject();
    }

    public static void AutoScale(Utf8JsonWriter writer, AutoScaleBody body)
    {
        writer.WriteStartObject();
        writer.WriteString(Action, UpdatesAutoScale);
        writer.WritePropertyName(AutoScalePolicy);
        PolicyBody policy = body.AutoScalePolicy;
        writer.WriteStartObject();
        writer.WriteNumber(MinReplicas, policy.MinReplicas);
        writer.WriteNumber(MaxReplicas, policy.MaxReplicas);
        writer.WriteStartArray(Rules);
        foreach (RuleBody rule in policy.Rules!)
        {
            Rule(writer, rule);
        }

        writer.WriteEndArray();
        writer.WriteNumber(StabilityPeriod, policy.StabilityPeriod);
        writer.WriteNumber(InitialCooldownPeriod, policy.InitialCooldownPeriod);
        writer.WriteBoolean(IsHoldQueue, policy.IsHoldQueue);
        writer.WriteEndObject();
        writer.WriteBoolean(IsAutoScaleEnabled, body.IsAutoScaleEnabled);
        writer.WriteEndObject();
    }

    public static void Async(Utf8JsonWriter writer, AsyncBody body)
    {
        writer.WriteStartObject();
        writer.WriteString(Action, UpdatesAsync);
        writer.WriteBoolean(AsyncEnabled, body.AsyncEnabled);
        writer.WriteNumber(AsyncConcurrentWorkers, body.AsyncConcurrentWorkers);
        writer.WriteNumber(AsyncDatasetId, body.AsyncDatasetId);
        writer.WriteString(AsyncDestinationType, body.AsyncDestinationType);
        writer.WriteStartArray(AsyncTargetRoutes);
        foreach (RouteBody route in body.AsyncTargetRoutes!)
        {
            writer.WriteStartObject();
            writer.WriteString(RouteName, route.RouteName);
            writer.WriteString(RouteValue, route.RouteValue);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void Rule(Utf8JsonWriter writer, RuleBody rule)
    {
        writer.WriteStartObject();
        writer.WriteString(Metric, rule.Metric);
        writer.WriteNumber(Value, rule.Value);
        writer.WriteString(ConditionType, rule.ConditionType);
        writer.WriteNumber(WatchPeriod, rule.WatchPeriod);
        if (rule.Window is { } window)
            writer.WriteNumber(Window, window);
        if (rule.Granularity is { } granularity)
            writer.WriteNumber(Granularity, granularity);
        if (rule.CustomMetricName is not null)
            writer.WriteString(CustomMetricName, rule.CustomMetricName);
        writer.WriteEndObject();
    }
}
