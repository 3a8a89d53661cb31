using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace TirGen.Client.Tests.Capture;

/// <summary>Keeps every span and every measurement of the process but those of the server, which sees the address by nature.</summary>
internal sealed class Telemetry : IDisposable
{
    private readonly ActivityListener _activities;
    private readonly MeterListener _meters = new();

    public Telemetry()
    {
        _activities = new()
        {
            ShouldListenTo = static source => !IsOfServer(source.Name),
            Sample = static (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = Keep,
        };
        ActivitySource.AddActivityListener(_activities);
        _meters.InstrumentPublished = static (instrument, listener) =>
        {
            if (!IsOfServer(instrument.Meter.Name))
                listener.EnableMeasurementEvents(instrument);
        };
        _meters.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Keep(instrument, value, tags));
        _meters.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Keep(instrument, value, tags));
        _meters.SetMeasurementEventCallback<int>((instrument, value, tags, _) => Keep(instrument, value, tags));
        _meters.Start();
    }

    public ConcurrentQueue<string> Spans { get; } = new();

    public ConcurrentQueue<string> Measurements { get; } = new();

    public void Dispose()
    {
        _activities.Dispose();
        _meters.Dispose();
    }

    private static bool IsOfServer(string name) => name.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal);

    private void Keep(Activity activity) => Spans.Enqueue(
        $"{activity.Source.Name} {activity.DisplayName} {activity.StatusDescription} {Tags(activity.TagObjects)} {Tags(activity.Baggage.Select(static pair => new KeyValuePair<string, object?>(pair.Key, pair.Value)))} "
        + string.Join(" ", activity.Events.Select(static e => $"{e.Name} {Tags(e.Tags)}")));

    private void Keep<T>(Instrument instrument, T value, ReadOnlySpan<KeyValuePair<string, object?>> tags) =>
        Measurements.Enqueue($"{instrument.Meter.Name} {instrument.Name} {value} {Tags(tags.ToArray())}");

    private static string Tags(IEnumerable<KeyValuePair<string, object?>> tags) => string.Join(" ", tags.Select(static tag => $"{tag.Key}={tag.Value}"));
}
