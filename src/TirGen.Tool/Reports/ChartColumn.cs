using TirGen.Autoscaling;

namespace TirGen.Tool.Reports;

/// <summary>A stretch of a run as wide as one column of the charts: every point in it, so that no extreme is lost.</summary>
internal sealed class ChartColumn
{
    /// <summary>More columns than this do not show on a screen, and make the page of a day too large.</summary>
    public const int MaxCount = 960;

    private readonly ArraySegment<TimelinePoint> _points;
    private readonly TimeSpan _start;

    private ChartColumn(ArraySegment<TimelinePoint> points, TimeSpan start)
    {
        _points = points;
        _start = start;
    }

    /// <summary>When it ends.</summary>
    public TimeSpan End => _points[^1].Time;

    /// <summary>The state at its end.</summary>
    public TimelinePoint Last => _points[^1];

    /// <summary>The last change of the size in it; without one, the last decision.</summary>
    public Decision Decision
    {
        get
        {
            Decision decision = _points[^1].Decision;
            for (int i = _points.Count - 1; i >= 0; i--)
            {
                if (_points[i].Decision.IsChange)
                    return _points[i].Decision;
            }

            return decision;
        }
    }

    /// <summary>Cuts a run into at most <see cref="MaxCount"/> columns of equally many points.</summary>
    public static IReadOnlyList<ChartColumn> Divide(IReadOnlyList<TimelinePoint> timeline)
    {
        TimelinePoint[] points = [.. timeline];
        int width = Math.Max(1, (points.Length + MaxCount - 1) / MaxCount);
        List<ChartColumn> columns = [];
        for (int first = 0; first < points.Length; first += width)
        {
            int count = Math.Min(width, points.Length - first);
            columns.Add(new(new(points, first, count), first == 0 ? TimeSpan.Zero : points[first - 1].Time));
        }

        return columns;
    }

    /// <summary>The least value in it.</summary>
    public double Min(Func<TimelinePoint, double> value) => _points.Min(value);

    /// <summary>The largest value in it.</summary>
    public double Max(Func<TimelinePoint, double> value) => _points.Max(value);

    /// <summary>All values in it together.</summary>
    public double Sum(Func<TimelinePoint, double> value) => _points.Sum(value);

    /// <summary>Requests per second of its slowest and of its fastest stretch.</summary>
    public (double Min, double Max) ArrivalRate()
    {
        double min = double.MaxValue, max = 0;
        TimeSpan previous = _start;
        foreach (TimelinePoint point in _points)
        {
            double seconds = (point.Time - previous).TotalSeconds;
            double rate = seconds > 0 ? point.Arrivals / seconds : 0;
            min = Math.Min(min, rate);
            max = Math.Max(max, rate);
            previous = point.Time;
        }

        return (min, max);
    }
}
