namespace TirGen.Autoscaling;

/// <summary>How KEDA learns whether the endpoint is active. A custom metric is polled under every reading.</summary>
public enum ActivityReading
{
    /// <summary>
    /// The HTTP add-on streams it: an active message wakes the endpoint and renews the last activity at once; inactive ones are dropped,
    /// so the step to zero waits for a poll. KEDA since its executor ignores inactive messages.
    /// </summary>
    Pushed,

    /// <summary>The add-on streams it, and inactive messages run the executor too: older versions of KEDA.</summary>
    PushedBothWays,

    /// <summary>Polls alone tell; what happens between two of them is not seen.</summary>
    Polled,
}
