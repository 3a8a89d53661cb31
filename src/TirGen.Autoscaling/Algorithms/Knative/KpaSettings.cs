namespace TirGen.Autoscaling.Knative;

/// <summary>What a Knative revision and the autoscaler's configuration fix.</summary>
public sealed record KpaSettings
{
    /// <summary>Concurrency or requests per second that one pod should carry.</summary>
    public double TargetValue { get; init; } = 70;

    /// <summary>Concurrency or requests per second that one pod can carry; for the excess burst capacity only.</summary>
    public double TotalValue { get; init; } = 100;

    /// <summary>Burst to be absorbed without the activator; 0 none, negative unlimited.</summary>
    public double TargetBurstCapacity { get; init; } = 211;

    /// <summary>Panic begins when the short window asks for this many times the ready pods.</summary>
    public double PanicThreshold { get; init; } = 2;

    /// <summary>Largest growth factor of one step.</summary>
    public double MaxScaleUpRate { get; init; } = 1000;

    /// <summary>Largest shrink factor of one step.</summary>
    public double MaxScaleDownRate { get; init; } = 2;

    /// <summary>The long window; panic lasts at least as long after its last cause.</summary>
    public TimeSpan StableWindow { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>Time during which the largest wish of the recent past counts; zero for none.</summary>
    public TimeSpan ScaleDownDelay { get; init; }

    /// <summary>Whether a route points at the revision. An unreachable one shrinks at once and without delay.</summary>
    public bool Reachable { get; init; } = true;

    /// <summary>Smallest size other than zero; 0 or 1 for none.</summary>
    public int ActivationScale { get; init; }
}
