namespace TirGen.Autoscaling;

/// <summary>
/// Evaluates a policy beside a running endpoint, without touching it: readings in, decisions out, on the clocks of the autoscaler that the profile
/// reads. Rates and averages are made from the readings as the autoscaler makes them from its own, so read at least as often as its clocks strike.
/// Not thread-safe.
/// </summary>
public sealed class PolicyShadow
{
    /// <summary>Knative's windows look back from before the moment, so their clock begins later than zero.</summary>
    private static readonly TimeSpan KnativeOrigin = TimeSpan.FromSeconds(1);

    private readonly PolicyEvaluator _evaluator;
    private readonly RequestRateSampler?[] _rates;
    private readonly KnativeSampling? _knative;
    private readonly MetricSample[] _samples;
    private readonly bool _streams;
    private readonly long _sync;
    private readonly long _poll;
    private double? _requests;
    private double _carried;
    private TimeSpan? _previous;
    private long _nextSync;
    private long _nextPoll;

    /// <summary>Begins without history, as an autoscaler that was just started.</summary>
    /// <param name="policy">The policy; one with errors keeps every size.</param>
    /// <param name="profile">The reading; null for <see cref="EvaluationProfile.TirKedaHttp"/>.</param>
    public PolicyShadow(AutoscalingPolicy policy, EvaluationProfile? profile = null)
    {
        ArgumentNullException.ThrowIfNull(policy);
        profile ??= EvaluationProfile.TirKedaHttp;
        _evaluator = new(policy, profile);
        bool isKnative = profile.Algorithm == ScalingAlgorithm.KnativeKpa;
        _knative = isKnative ? new() : null;
        _rates = [.. policy.Rules.Select(rule => rule.Metric == AutoscalingMetric.RequestRate && !isKnative ? new RequestRateSampler(rule, profile.RateUnit) : null)];
        _samples = new MetricSample[policy.Rules.Length];
        _streams = !isKnative && profile.Activity != ActivityReading.Polled && profile.MinReplicasOf(policy) == 0;
        _sync = profile.SyncPeriod.Ticks;
        _poll = profile.PollingIntervalOf(policy).Ticks;
        Size = profile.MinReplicasOf(policy);
    }

    /// <summary>The policy.</summary>
    public AutoscalingPolicy Policy => _evaluator.Policy;

    /// <summary>The reading of it.</summary>
    public EvaluationProfile Profile => _evaluator.Profile;

    /// <summary>What the policy would have set last; its minimum before the first decision.</summary>
    public int Size { get; private set; }

    /// <summary>Takes a reading, and decides where a clock of the autoscaler is due.</summary>
    /// <param name="now">The time since any fixed moment; never before that of the reading before.</param>
    /// <param name="reading">What was read.</param>
    /// <returns>The decision; null when none was due.</returns>
    /// <exception cref="ArgumentException">The clock went back, or a value is negative or not a number.</exception>
    public Decision? Observe(TimeSpan now, LiveReading reading)
    {
        ArgumentNullException.ThrowIfNull(reading);
        ArgumentOutOfRangeException.ThrowIfLessThan(now, TimeSpan.Zero);
        if (now < _previous)
            throw new ArgumentException($"The reading of {now} comes after one of {_previous}. Use a clock that does not go back.", nameof(now));
        Record(now, reading);
        bool isSync = now.Ticks >= _nextSync;
        bool isPoll = now.Ticks >= _nextPoll;
        EvaluationScope scope = (isSync ? EvaluationScope.Scaling : 0) | (isPoll ? EvaluationScope.Activation : 0) | (_streams ? EvaluationScope.Push : 0);
        if (isSync)
            _nextSync = now.Ticks + _sync;
        if (isPoll)
            _nextPoll = now.Ticks + _poll;
        if (scope == 0)
            return null;

        Read(now, reading);
        Decision decision = _evaluator.Evaluate(_samples, reading.Replicas ?? Size, now, scope);
        if (!isSync && !isPoll && !decision.IsChange)
            return null;
        Size = decision.Desired;
        return decision;
    }

    private void Record(TimeSpan now, LiveReading reading)
    {
        // The first value of a counter tells nothing; one that fell began again from zero.
        double come = 0;
        if (reading.Requests is { } requests)
        {
            come = _requests is not { } before ? 0 : requests >= before ? requests - before : requests;
            _requests = requests;
        }

        // A counter may be fractional, requests are not: what is left over waits for the next reading.
        _carried += come;
        long arrivals = (long)_carried;
        _carried -= arrivals;
        foreach (RequestRateSampler? rate in _rates)
            rate?.Record(now, arrivals);
        TimeSpan passed = now - (_previous ?? now);
        _knative?.Record(now + KnativeOrigin, arrivals, (reading.Concurrency ?? 0) * passed.TotalSeconds);
        _previous = now;
    }

    private void Read(TimeSpan now, LiveReading reading)
    {
        for (int i = 0; i < _samples.Length; i++)
        {
            AutoscalingRule rule = Policy.Rules[i];
            _samples[i] = rule.Metric switch
            {
                AutoscalingMetric.Concurrency when reading.Concurrency is { } concurrency => _knative?.Concurrency(now + KnativeOrigin) ?? MetricSample.Of(concurrency),
                AutoscalingMetric.RequestRate when reading.Requests is not null => _knative?.Rate(now + KnativeOrigin) ?? _rates[i]!.Sample(now),
                AutoscalingMetric.Custom when rule.CustomMetricName is { } name && reading.Custom?.Invoke(name) is { } value => MetricSample.Of(value),
                _ => MetricSample.Missing,
            };
        }
    }
}
