using System.Buffers;
using System.Globalization;
using System.Text.Json;

namespace TirGen.Autoscaling;

/// <summary>Writes a policy in the wire format.</summary>
internal static class PolicyWriter
{
    public static byte[] WritePayload(AutoscalingPolicy policy)
    {
        ArrayBufferWriter<byte> buffer = new();
        using (Utf8JsonWriter writer = new(buffer, new() { Indented = true }))
        {
            writer.WriteStartObject();
            writer.WriteString("action"u8, "update_auto_scale"u8);
            writer.WritePropertyName("auto_scale_policy"u8);
            WritePolicy(writer, policy);
            writer.WriteEndObject();
        }

        buffer.Write("\n"u8);
        return buffer.WrittenSpan.ToArray();
    }

    public static void WritePolicy(Utf8JsonWriter writer, AutoscalingPolicy policy)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStartObject();
        writer.WriteNumber("min_replicas"u8, policy.MinReplicas);
        writer.WriteNumber("max_replicas"u8, policy.MaxReplicas);
        writer.WriteStartArray("rules"u8);
        foreach (AutoscalingRule rule in policy.Rules)
            WriteRule(writer, rule);
        writer.WriteEndArray();
        writer.WriteString("stability_period"u8, policy.StabilityPeriod.ToString(CultureInfo.InvariantCulture));
        writer.WriteString("initial_cooldown_period"u8, policy.InitialCooldownPeriod.ToString(CultureInfo.InvariantCulture));
        writer.WriteBoolean("is_hold_queue"u8, policy.IsHoldQueue);
        writer.WriteEndObject();
    }

    private static void WriteRule(Utf8JsonWriter writer, AutoscalingRule rule)
    {
        writer.WriteStartObject();
        writer.WriteString("metric"u8, PolicyNames.Of(rule.Metric));
        writer.WriteString("condition_type"u8, PolicyNames.Limit);
        writer.WriteNumber("value"u8, rule.Value);
        writer.WriteNumber("watch_period"u8, rule.WatchPeriod);
        if (rule.Metric == AutoscalingMetric.RequestRate)
        {
            writer.WriteNumber("window"u8, rule.Window);
            writer.WriteNumber("granularity"u8, rule.Granularity);
        }

        if (rule.CustomMetricName is { } name)
            writer.WriteString("custom_metric_name"u8, name);
        writer.WriteEndObject();
    }
}
