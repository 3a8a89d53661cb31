namespace TirGen.Autoscaling.Knative;

/// <summary>Knative's pod autoscaler: a long window to follow, a short one to panic on. No allocation per step.</summary>
public sealed class KpaAutoscaler
{
    /// <summary>Time between two steps, and slot width of the scale-down delay.</summary>
    public static readonly TimeSpan TickInterval = TimeSpan.FromSeconds(2);

    private readonly SlidingMaximum? _delay;
    private KpaSettings _settings;
    private int _panicPeak;

    /// <summary>Creates an autoscaler; with more than one ready pod it starts in panic mode, lest it shrinks before it has data.</summary>
    /// <param name="settings">Configuration.</param>
    /// <param name="readyPods">Ready pods at creation.</param>
    /// <param name="now">Time of creation.</param>
    public KpaAutoscaler(KpaSettings settings, int readyPods, TimeSpan now)
        : this(settings, readyPods > 1 ? now : null, readyPods)
    {
    }

    /// <summary>Creates an autoscaler in a given state.</summary>
    /// <param name="settings">Configuration.</param>
    /// <param name="panicTime">Start of the panic in force; null for none.</param>
    /// <param name="panicPeak">Largest size of that panic.</param>
    public KpaAutoscaler(KpaSettings settings, TimeSpan? panicTime, int panicPeak)
    {
        ArgumentNullException.ThrowIfNull(settings);
        _settings = settings;
        PanicTime = panicTime;
        _panicPeak = panicPeak;
        _delay = settings.ScaleDownDelay > TimeSpan.Zero ? new(settings.ScaleDownDelay, TickInterval) : null;
    }

    /// <summary>When the panic in force was last caused; null outside of panic.</summary>
    public TimeSpan? PanicTime { get; private set; }

    /// <summary>Replaces the configuration; the width of the scale-down delay stays as created.</summary>
    public void Update(KpaSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        _settings = settings;
    }

    /// <summary>Computes the size for the observed averages of both windows.</summary>
    public KpaDecision Scale(double stableAverage, double panicAverage, int readyPods, TimeSpan now)
    {
        KpaSettings settings = _settings;
        double ready = Math.Max(1, readyPods);
        double most = Math.Ceiling(settings.MaxScaleUpRate * ready);
        double least = settings.Reachable ? Math.Floor(ready / settings.MaxScaleDownRate) : 0;
        double stableWish = Math.Ceiling(stableAverage / settings.TargetValue);
        double panicWish = Math.Ceiling(panicAverage / settings.TargetValue);
        int stable = Bound(stableWish, least, most, settings.ActivationScale);
        int panic = Bound(panicWish, least, most, settings.ActivationScale);

        if (panicWish / ready >= settings.PanicThreshold)
        {
            PanicTime = now;
        }
        else if (PanicTime is { } since && since + settings.StableWindow < now)
        {
            PanicTime = null;
            _panicPeak = 0;
        }

        int desired = stable;
        if (PanicTime is not null)
            desired = _panicPeak = Math.Max(_panicPeak, Math.Max(stable, panic));
        int delayed = Delay(desired, now);
        return new(delayed, ExcessBurstCapacity(readyPods, panicAverage), PanicTime is not null, delayed != desired);
    }

    private static int Bound(double wish, double least, double most, int activationScale)
    {
        int pods = (int)Math.Min(int.MaxValue, Math.Min(Math.Max(wish, least), most));
        return wish > 0 && activationScale > 1 ? Math.Max(pods, activationScale) : pods;
    }

    private int Delay(int desired, TimeSpan now)
    {
        if (_delay is null || !_settings.Reachable)
            return desired;
        _delay.Record(now, desired);
        return _delay.Current;
    }

    private int ExcessBurstCapacity(int readyPods, double panicAverage)
    {
        if (_settings.TargetBurstCapacity == 0)
            return 0;
        if (_settings.TargetBurstCapacity < 0)
            return -1;
        return (int)Math.Floor((readyPods * _settings.TotalValue) - _settings.TargetBurstCapacity - panicAverage);
    }
}
