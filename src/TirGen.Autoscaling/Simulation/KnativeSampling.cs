namespace TirGen.Autoscaling;

/// <summary>Knative's two windows, over the average concurrency and the number of requests of each second.</summary>
internal sealed class KnativeSampling
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    private readonly RequestRateWindow _stableConcurrency = Window(60);
    private readonly RequestRateWindow _panicConcurrency = Window(6);
    private readonly RequestRateWindow _stableRate = Window(60);
    private readonly RequestRateWindow _panicRate = Window(6);

    /// <summary>Counts what happened up to <paramref name="now"/>, which belongs to the second that ends there.</summary>
    public void Record(TimeSpan now, long arrivals, double concurrencySeconds)
    {
        TimeSpan time = now - TimeSpan.FromTicks(1);
        _stableConcurrency.Record(time, concurrencySeconds);
        _panicConcurrency.Record(time, concurrencySeconds);
        _stableRate.Record(time, arrivals);
        _panicRate.Record(time, arrivals);
    }

    public MetricSample Concurrency(TimeSpan now) => Sample(_stableConcurrency, _panicConcurrency, now);

    public MetricSample Rate(TimeSpan now) => Sample(_stableRate, _panicRate, now);

    // The windows subtract what leaves them, so a tiny remainder below zero is possible.
    private static MetricSample Sample(RequestRateWindow stable, RequestRateWindow panic, TimeSpan now)
    {
        TimeSpan time = now - TimeSpan.FromTicks(1);
        return MetricSample.Of(Math.Max(0, stable.Average(time)), Math.Max(0, panic.Average(time)));
    }

    private static RequestRateWindow Window(int seconds) => new(TimeSpan.FromSeconds(seconds), Second, RequestRateVariant.Knative);
}
