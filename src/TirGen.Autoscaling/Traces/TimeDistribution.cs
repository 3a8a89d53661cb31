using System.Globalization;

namespace TirGen.Autoscaling;

/// <summary>A distribution of times: service times of synthetic traffic, cold starts of replicas.</summary>
public readonly record struct TimeDistribution
{
    private readonly Shape _shape;
    private readonly double _first;
    private readonly double _second;

    private TimeDistribution(Shape shape, double first, double second)
    {
        _shape = shape;
        _first = first;
        _second = second;
    }

    private enum Shape
    {
        Fixed,
        Uniform,
        Exponential,
        LogNormal,
    }

    /// <summary>Always the same time.</summary>
    public static TimeDistribution Fixed(TimeSpan time) => new(Shape.Fixed, Checked(time, nameof(time)), 0);

    /// <summary>Any time between two bounds, equally likely.</summary>
    public static TimeDistribution Uniform(TimeSpan least, TimeSpan most)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(most, least);
        return new(Shape.Uniform, Checked(least, nameof(least)), Checked(most, nameof(most)));
    }

    /// <summary>Exponential: without memory.</summary>
    public static TimeDistribution Exponential(TimeSpan mean) => new(Shape.Exponential, Checked(mean, nameof(mean)), 0);

    /// <summary>Log-normal, by its median and its 95th percentile.</summary>
    public static TimeDistribution LogNormal(TimeSpan median, TimeSpan percentile95)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(median, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfLessThan(percentile95, median);
        const double Normal95 = 1.6448536269514722;
        return new(Shape.LogNormal, median.Ticks, Math.Log((double)percentile95.Ticks / median.Ticks) / Normal95);
    }

    /// <inheritdoc/>
    public override string ToString()
    {
        string first = Seconds(_first);
        return _shape switch
        {
            Shape.Uniform => $"{first} to {Seconds(_second)}",
            Shape.Exponential => $"exponential, mean {first}",
            Shape.LogNormal => $"log-normal, median {first}",
            _ => first,
        };
    }

    internal long Next(ref DeterministicRandom random) => (long)(_shape switch
    {
        Shape.Uniform => _first + ((_second - _first) * random.NextDouble()),
        Shape.Exponential => _first * random.NextExponential(),
        Shape.LogNormal => _first * Math.Exp(_second * random.NextNormal()),
        _ => _first,
    });

    private static double Checked(TimeSpan time, string name) => time >= TimeSpan.Zero
        ? time.Ticks
        : throw new ArgumentOutOfRangeException(name, time, "Give a time of zero or more.");

    private static string Seconds(double ticks) =>
        string.Create(CultureInfo.InvariantCulture, $"{ticks / TimeSpan.TicksPerSecond:0.###} s");
}
