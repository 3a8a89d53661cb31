namespace TirGen.Autoscaling;

/// <summary>A rate of requests over time; constant within each second.</summary>
public abstract record TrafficShape
{
    /// <summary>Always the same rate.</summary>
    /// <param name="rate">Requests per second.</param>
    public static TrafficShape Steady(double rate) => new SteadyShape(Checked(rate));

    /// <summary>A straight line from one rate to another.</summary>
    /// <param name="from">Requests per second at the start.</param>
    /// <param name="to">Requests per second at the end.</param>
    /// <param name="length">Time it takes; the last rate stays.</param>
    public static TrafficShape Ramp(double from, double to, TimeSpan length) => new RampShape(Checked(from), Checked(to), Checked(length));

    /// <summary>A cosine around a mean: lowest at the start, highest half a period later.</summary>
    /// <param name="mean">Requests per second.</param>
    /// <param name="amplitude">Fraction of the mean, 0 to 1.</param>
    /// <param name="period">A day, usually.</param>
    public static TrafficShape Diurnal(double mean, double amplitude, TimeSpan period)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(Checked(amplitude), 1);
        return new DiurnalShape(Checked(mean), amplitude, Checked(period));
    }

    /// <summary>A base rate with bursts at regular times; the first begins after one interval.</summary>
    /// <param name="rate">Requests per second between bursts.</param>
    /// <param name="burstRate">Requests per second within one.</param>
    /// <param name="burst">Length of a burst.</param>
    /// <param name="interval">From the end of one burst to the start of the next.</param>
    public static TrafficShape Bursts(double rate, double burstRate, TimeSpan burst, TimeSpan interval) =>
        new BurstShape(Checked(rate), Checked(burstRate), Checked(burst), Checked(interval));

    internal abstract double RateAt(double second);

    private static double Checked(double value) => double.IsFinite(value) && value >= 0
        ? value
        : throw new ArgumentOutOfRangeException(nameof(value), value, "Give a finite number of 0 or more.");

    private static double Checked(TimeSpan time) => time > TimeSpan.Zero
        ? time.TotalSeconds
        : throw new ArgumentOutOfRangeException(nameof(time), time, "Give a time above zero.");

    private sealed record SteadyShape(double Rate) : TrafficShape
    {
        internal override double RateAt(double second) => Rate;
    }

    private sealed record RampShape(double From, double To, double Length) : TrafficShape
    {
        internal override double RateAt(double second) => From + ((To - From) * Math.Min(1, second / Length));
    }

    private sealed record DiurnalShape(double Mean, double Amplitude, double Period) : TrafficShape
    {
        internal override double RateAt(double second) => Mean * (1 - (Amplitude * Math.Cos(2 * Math.PI * second / Period)));
    }

    private sealed record BurstShape(double Rate, double BurstRate, double Burst, double Interval) : TrafficShape
    {
        internal override double RateAt(double second) => second % (Burst + Interval) >= Interval ? BurstRate : Rate;
    }
}
