namespace TirGen.Autoscaling;

/// <summary>
/// Replays a trace against a policy: a discrete-event simulation of requests, slots, replicas and the autoscaler's clocks.
/// The same inputs give the same result. The trace is read as a stream; memory does not grow with it.
/// </summary>
public static class Simulator
{
    /// <summary>Simulates a policy on a trace.</summary>
    /// <param name="trace">The requests.</param>
    /// <param name="policy">The policy; one with errors keeps the initial size.</param>
    /// <param name="options">The endpoint; null for the defaults.</param>
    /// <param name="profile">The reading; null for <see cref="EvaluationProfile.TirKedaHttp"/>.</param>
    /// <param name="progress">Told the simulated time now and then.</param>
    /// <param name="decisions">Told every decision in its order, on the thread of the run; of those between the clocks only changes.</param>
    /// <param name="cancellationToken">Ends the run.</param>
    /// <exception cref="TraceFormatException">The trace is not as it must be.</exception>
    /// <exception cref="ArgumentException">An option or a custom metric cannot be simulated.</exception>
    public static SimulationResult Run(
        RequestTrace trace,
        AutoscalingPolicy policy,
        SimulationOptions? options = null,
        EvaluationProfile? profile = null,
        IProgress<TimeSpan>? progress = null,
        IProgress<Decision>? decisions = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(trace);
        ArgumentNullException.ThrowIfNull(policy);
        options ??= new();
        options.Validate();
        profile ??= EvaluationProfile.TirKedaHttp;
        using RequestSource source = trace.Open();
        SimulationRun run = new(source, policy, options, profile, progress, decisions, cancellationToken);
        run.Execute();
        return run.Complete(trace.Name);
    }
}
