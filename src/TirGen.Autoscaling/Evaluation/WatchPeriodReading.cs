namespace TirGen.Autoscaling;

/// <summary>What <c>watch_period</c> does. The vendor says only: seconds to watch the metric before scaling.</summary>
public enum WatchPeriodReading
{
    /// <summary>W1: a breach must last that long, HPA's scale-up stabilisation window. Of several rules the longest period counts.</summary>
    ScaleUpStabilization,

    /// <summary>W2: KEDA's polling interval, the clock of the step between zero and the minimum. The shortest period counts.</summary>
    PollingInterval,

    /// <summary>W3: the platform ignores it.</summary>
    Ignored,
}
