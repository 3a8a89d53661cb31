namespace TirGen.Autoscaling;

/// <summary>The endpoint that a policy is simulated on.</summary>
public sealed record SimulationOptions
{
    /// <summary>Time from the decision to a ready replica.</summary>
    public TimeDistribution ColdStart { get; init; } = TimeDistribution.Fixed(TimeSpan.FromSeconds(30));

    /// <summary>Requests that one replica serves at once; at least 1.</summary>
    public int SlotsPerReplica { get; init; } = 8;

    /// <summary>
    /// How the engine of a replica batches; null for a service time that each request keeps whatever else is served. With it the slots do
    /// not count, and the trace must tell tokens.
    /// </summary>
    public BatchingModel? Batching { get; init; }

    /// <summary>Ready replicas at the start; null for the policy's minimum.</summary>
    public int? InitialReplicas { get; init; }

    /// <summary>How long a request is held while no replica is ready; null for as long as it takes.</summary>
    public TimeSpan? HoldTimeout { get; init; }

    /// <summary>How long a request waits for a slot of ready replicas; null for as long as it takes.</summary>
    public TimeSpan? QueueTimeout { get; init; }

    /// <summary>
    /// Time that a replica which goes has to finish what it serves; what lasts longer is interrupted. Kubernetes gives 30 s unless the
    /// pod says otherwise. Null for as long as it takes.
    /// </summary>
    public TimeSpan? TerminationGrace { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>
    /// Time from the start of the run that is left out of the results: requests that arrive in it count for no wait, response or
    /// attainment, replicas cost nothing. An hour cut out of running traffic begins with a fleet that is not yet what it would be.
    /// </summary>
    public TimeSpan WarmUp { get; init; }

    /// <summary>
    /// When the autoscaler's clocks first strike, within one period; null for one period after the start. Where they stand when traffic
    /// moves is chance on a real cluster.
    /// </summary>
    public TimeSpan? ClockPhase { get; init; }

    /// <summary>Requests held or waiting at once; further ones are refused, so that a policy that never scales cannot exhaust the memory.</summary>
    public int MaxQueueLength { get; init; } = 1_000_000;

    /// <summary>What happens when all slots of the ready replicas are taken.</summary>
    public SaturationBehavior WhenSaturated { get; init; }

    /// <summary>What a custom rule measures.</summary>
    public CustomMetricSource CustomMetric { get; init; }

    /// <summary>Time simulated after the last arrival even if nothing is left to do.</summary>
    public TimeSpan Tail { get; init; }

    /// <summary>
    /// Time after the last arrival at which the run ends even if requests are left; null to work them off. A run in which nothing is in
    /// service and nothing starts ends after an hour in any case: its queue would never be worked off.
    /// </summary>
    public TimeSpan? MaxTail { get; init; }

    /// <summary>Price of one replica for one hour, in any currency. Starting and draining replicas cost too.</summary>
    public double PricePerReplicaHour { get; init; } = 1.0;

    /// <summary>What the price is in, such as EUR, for reports; empty where it is not said.</summary>
    public string Currency { get; init; } = "";

    /// <summary>The objective that attainment is measured against.</summary>
    public ServiceObjective Objective { get; init; } = new(95, TimeSpan.FromSeconds(2));

    /// <summary>Most points of the timeline; beyond it, neighbours are merged, so that a run of any length keeps this size.</summary>
    public int TimelineCapacity { get; init; } = 8192;

    /// <summary>Seed of the cold starts.</summary>
    public ulong Seed { get; init; } = 1;

    internal void Validate()
    {
        Require(SlotsPerReplica is >= 1 and <= ReplicaPool.MaxSlots, nameof(SlotsPerReplica), SlotsPerReplica, $"A replica needs 1 to {ReplicaPool.MaxSlots} slots; with none it never serves.");
        Batching?.Validate();
        Require(Batching is null || QueueTimeout is null, nameof(QueueTimeout), QueueTimeout, "The queue inside an engine has no time limit. Leave it out beside a batching model.");
        Require(InitialReplicas is null or (>= 0 and <= PolicyLintOptions.PrivateClusterLimit), nameof(InitialReplicas), InitialReplicas, $"Give 0 to {PolicyLintOptions.PrivateClusterLimit} replicas.");
        Require(HoldTimeout is null || HoldTimeout > TimeSpan.Zero, nameof(HoldTimeout), HoldTimeout, "Give a time above zero, or null for no limit.");
        Require(QueueTimeout is null || QueueTimeout > TimeSpan.Zero, nameof(QueueTimeout), QueueTimeout, "Give a time above zero, or null for no limit.");
        Require(TerminationGrace is null || TerminationGrace >= TimeSpan.Zero, nameof(TerminationGrace), TerminationGrace, "Give a time of zero or more, or null for no limit.");
        Require(WarmUp >= TimeSpan.Zero, nameof(WarmUp), WarmUp, "Give a time of zero or more.");
        Require(ClockPhase is null || ClockPhase >= TimeSpan.Zero, nameof(ClockPhase), ClockPhase, "Give a time of zero or more, or null.");
        Require(MaxQueueLength >= 0, nameof(MaxQueueLength), MaxQueueLength, "Give 0 or more.");
        Require(Tail >= TimeSpan.Zero && (MaxTail is null || MaxTail >= Tail), nameof(MaxTail), MaxTail, "Give a time of at least Tail, which is zero or more, or null for no limit.");
        Require(double.IsFinite(PricePerReplicaHour) && PricePerReplicaHour >= 0, nameof(PricePerReplicaHour), PricePerReplicaHour, "Give a price of 0 or more.");
        Require(TimelineCapacity >= 2, nameof(TimelineCapacity), TimelineCapacity, "Give 2 or more.");
    }

    private static void Require(bool condition, string name, object? value, string remedy)
    {
        if (!condition)
            throw new ArgumentOutOfRangeException(name, value, remedy);
    }
}
