using TirGen.Autoscaling.Hpa;
using TirGen.Autoscaling.Keda;

namespace TirGen.Autoscaling;

/// <summary>
/// Evaluates one policy step by step: samples, size and time in, decision out. Its state is fixed in size and an evaluation
/// allocates nothing. It assumes that its decisions are carried out. Not thread-safe.
/// </summary>
public sealed partial class PolicyEvaluator
{
    private readonly EvaluationProfile _profile;
    private readonly bool _usable;
    private readonly int _min;
    private readonly int _max;
    private readonly long[] _targets;
    private readonly bool[] _perReplica;
    private readonly HpaTolerance _tolerance;
    private readonly RecommendationWindow _upWindow;
    private readonly RecommendationWindow _downWindow;
    private readonly HpaScaleEventLog _ups = HpaScaleEventLog.WithCapacity(64);
    private readonly HpaScaleEventLog _downs = HpaScaleEventLog.WithCapacity(64);
    private readonly KedaScaleTarget _kedaTarget;
    private readonly bool[] _pushed;
    private readonly long _stability;
    private readonly long _initialCooldown;
    private readonly bool _freezes;
    private readonly long _created;
    private long _lastTime;
    private long _lastActive;
    private long _lastScaled;
    private bool _started;
    private bool _everActive;
    private bool _everScaled;

    /// <summary>Creates an evaluator without history.</summary>
    /// <param name="policy">The policy; one with errors is never scaled by.</param>
    /// <param name="profile">The reading; null for <see cref="EvaluationProfile.TirKedaHttp"/>.</param>
    /// <param name="created">When the endpoint came to be, on the clock of the evaluations.</param>
    public PolicyEvaluator(AutoscalingPolicy policy, EvaluationProfile? profile = null, TimeSpan created = default)
    {
        ArgumentNullException.ThrowIfNull(policy);
        Policy = policy;
        _profile = profile ?? EvaluationProfile.TirKedaHttp;
        _usable = PolicyLinter.IsUsable(policy);
        _min = _profile.MinReplicasOf(policy);
        _max = policy.MaxReplicas;
        _targets = [.. policy.Rules.Select(static rule => rule.Value * 1000L)];
        _perReplica = [.. policy.Rules.Select(rule => rule.Metric == AutoscalingMetric.Custom && _profile.CustomTarget == CustomMetricTarget.Value)];
        _tolerance = _profile.Tolerance;
        _pushed = [.. policy.Rules.Select(static rule => rule.Metric is AutoscalingMetric.Concurrency or AutoscalingMetric.RequestRate)];
        _stability = policy.StabilityPeriod * TimeSpan.TicksPerSecond;
        _initialCooldown = policy.InitialCooldownPeriod * TimeSpan.TicksPerSecond;
        _freezes = _profile.StabilityPeriod == StabilityPeriodReading.FreezeAfterScaling;
        _created = _lastTime = created.Ticks;
        _kedaTarget = new()
        {
            MinReplicaCount = _min,
            MaxReplicaCount = _max,
            CooldownPeriod = TimeSpan.FromTicks(_stability),
            InitialCooldownPeriod = TimeSpan.FromTicks(_initialCooldown),
        };

        int largest = _usable ? _max + 1 : 0;
        int watch = _profile.WatchPeriod == WatchPeriodReading.ScaleUpStabilization
            ? policy.Rules.Select(static rule => rule.WatchPeriod).DefaultIfEmpty().Max()
            : 0;
        _upWindow = new(watch * TimeSpan.TicksPerSecond, largest, maximum: false);
        _downWindow = new(_freezes ? 0 : _stability, largest, maximum: true);
        _kpas = _profile.Algorithm == ScalingAlgorithm.KnativeKpa && _usable ? CreateKpas(policy) : [];
    }

    /// <summary>The policy.</summary>
    public AutoscalingPolicy Policy { get; }

    /// <summary>The reading under which it is evaluated.</summary>
    public EvaluationProfile Profile => _profile;

    /// <summary>Decides on the size.</summary>
    /// <param name="samples">One sample per rule, in their order.</param>
    /// <param name="replicas">The size now.</param>
    /// <param name="now">The time; never before that of the previous evaluation.</param>
    /// <param name="scope">Which of the autoscaler's loops runs.</param>
    /// <exception cref="ArgumentException">The samples do not match the rules, the size is negative, or the clock went back.</exception>
    public Decision Evaluate(
        ReadOnlySpan<MetricSample> samples, int replicas, TimeSpan now, EvaluationScope scope = EvaluationScope.All)
    {
        long time = now.Ticks;
        if (samples.Length != _targets.Length)
            ThrowSampleCount(samples.Length);
        if (replicas < 0)
            ThrowNegativeSize(replicas);
        if (time < _lastTime)
            ThrowClock(now);
        _lastTime = time;

        Step step = new(time, replicas);
        if (!_usable)
            return step.Keep(DecisionReason.InvalidPolicy);
        if (_min == _max)
            return Scaled(step.To(_min, DecisionReason.AutoscalingOff));
        if (!_started)
            RecordFirstSize(step);
        if (scope == EvaluationScope.Push)
            return Pushed(samples, ref step) ?? step.Keep(replicas == 0 ? DecisionReason.Idle : DecisionReason.Active);
        if (replicas > _max)
            return Rescale(step.To(_max, DecisionReason.AboveMax));
        if (replicas < _min)
            return Rescale(step.To(_min, DecisionReason.BelowMin));

        bool active = false;
        for (int i = 0; i < samples.Length; i++)
        {
            if (!samples[i].IsValid)
                step.FailedRules++;
            else if (samples[i].TotalMilli > 0)
                active = true;
        }

        if ((scope & EvaluationScope.Push) != 0 && Pushed(samples, ref step) is { } pushed)
            return pushed;
        if ((scope & EvaluationScope.Activation) != 0 && Activate(ref step, active) is { } activation)
            return activation;
        if (replicas == 0)
            return step.Keep(active ? DecisionReason.Active : step.FailedRules > 0 ? DecisionReason.MetricsUnavailable : DecisionReason.Idle);
        if ((scope & EvaluationScope.Scaling) == 0)
            return step.Keep(active ? DecisionReason.Active : DecisionReason.CoolingDown);
        return _kpas.Length > 0 ? ScaleWithKpa(samples, ref step) : ScaleWithHpa(samples, ref step);
    }

    /// <summary>A message that something is active; null when it changes no size. Inactive ones are dropped.</summary>
    private Decision? Pushed(ReadOnlySpan<MetricSample> samples, ref Step step)
    {
        for (int i = 0; i < samples.Length; i++)
        {
            if (_pushed[i] && samples[i].TotalMilli > 0)
                return Execute(ref step, active: true, error: false);
        }

        return null;
    }

    /// <summary>The step between zero and the minimum; null when there is none to take.</summary>
    private Decision? Activate(ref Step step, bool active)
    {
        if (_kpas.Length == 0)
            return Execute(ref step, active, error: step.FailedRules > 0);
        if (!active)
            return null;

        // Knative goes to zero as part of its scaling.
        _lastActive = step.Time;
        _everActive = true;
        return step.Replicas == 0 ? Scaled(step.To(Math.Max(_min, 1), DecisionReason.Activated)) : null;
    }

    /// <summary>Runs KEDA's executor; null when it changes no size.</summary>
    private Decision? Execute(ref Step step, bool active, bool error)
    {
        // The executor has nothing to do but to note the activity where replicas run, and nothing at all above a minimum: no call for either.
        if (step.Replicas > 0 && (active || _min > 0))
        {
            if (active && !error)
            {
                _lastActive = step.Time;
                _everActive = true;
            }

            return null;
        }

        // KEDA asks whether the cooldown is over, not whether it is just so far; but its clocks drift, so that a poll on the edge comes late.
        TimeSpan? lastActive = _everActive ? TimeSpan.FromTicks(_lastActive) : null;
        TimeSpan now = TimeSpan.FromTicks(step.Time + 1);
        KedaOutcome outcome = KedaExecutor.Execute(_kedaTarget, step.Replicas, active, error, TimeSpan.FromTicks(_created), lastActive, now);
        if (outcome.LastActive == now)
        {
            _lastActive = step.Time;
            _everActive = true;
        }

        if (outcome.Replicas == step.Replicas)
            return null;
        if (outcome.Replicas > step.Replicas)
            return Scaled(step.To(outcome.Replicas, DecisionReason.Activated));
        return IsFrozen(step.Time) ? null : Scaled(step.To(outcome.Replicas, DecisionReason.ScaledToZero));
    }

    private bool IsCooledDown(long time, long cooldown) =>
        _everActive ? time - _lastActive >= cooldown : time - _created >= _initialCooldown;

    private bool IsFrozen(long time) => _freezes && _everScaled && time - _lastScaled < _stability;

    private Decision Scaled(in Decision decision)
    {
        if (decision.IsChange)
        {
            _lastScaled = decision.Time.Ticks;
            _everScaled = true;
        }

        return decision;
    }

    private void ThrowSampleCount(int count) => throw new ArgumentException(
        $"The policy has {_targets.Length} rules, but {count} samples were given. Give one per rule, in their order.", "samples");

    private static void ThrowNegativeSize(int replicas) => throw new ArgumentOutOfRangeException(
        nameof(replicas), replicas, "The size is 0 or more.");

    private void ThrowClock(TimeSpan now) => throw new ArgumentOutOfRangeException(
        nameof(now), now, $"The clock went back: the previous evaluation was at {TimeSpan.FromTicks(_lastTime)}. Use a monotonic clock.");
}
