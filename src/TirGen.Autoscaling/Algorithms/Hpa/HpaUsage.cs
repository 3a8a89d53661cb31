namespace TirGen.Autoscaling.Hpa;

/// <summary>Running sums of a set of samples, and the ratio they give; integer averages and percentages, as upstream rounds them.</summary>
internal struct HpaUsage
{
    private readonly long _target;
    private readonly bool _utilization;
    private long _usage;
    private long _requests;
    private int _requested;

    public HpaUsage(long target, bool utilization)
    {
        _target = target;
        _utilization = utilization;
    }

    public int Count { get; private set; }

    public long ReportedAverage { get; private set; }

    public int ReportedPercent { get; private set; }

    public void Add(HpaPod pod, long usage)
    {
        _usage += usage;
        _requests += pod.Request ?? 0;
        _requested++;
        Count++;
    }

    public void AddUnknown(long usage)
    {
        Count++;
        if (!_utilization)
        {
            _usage += usage;
            _requested++;
        }
    }

    public double Ratio()
    {
        if (!_utilization)
        {
            ReportedAverage = _usage / Count;
            return (double)ReportedAverage / _target;
        }

        if (_requests == 0)
            throw new HpaMetricException("no metrics returned matched known pods");
        ReportedAverage = _usage / _requested;
        ReportedPercent = (int)(_usage * 100 / _requests);
        return (double)ReportedPercent / _target;
    }
}
