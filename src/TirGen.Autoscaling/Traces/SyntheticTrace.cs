namespace TirGen.Autoscaling;

/// <summary>Generated traffic: the same for the same seed, of any length, never held in memory.</summary>
public sealed class SyntheticTrace : RequestTrace
{
    /// <summary>Creates a trace.</summary>
    /// <param name="name">What results call it.</param>
    /// <param name="shape">Rate over time.</param>
    /// <param name="length">Length of the trace; no request arrives after it.</param>
    /// <param name="service">Service times.</param>
    public SyntheticTrace(string name, TrafficShape shape, TimeSpan length, TimeDistribution service)
    {
        ArgumentNullException.ThrowIfNull(shape);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(length, TimeSpan.Zero);
        Name = name;
        Shape = shape;
        Length = length;
        Service = service;
    }

    /// <inheritdoc/>
    public override string Name { get; }

    /// <summary>Rate over time.</summary>
    public TrafficShape Shape { get; }

    /// <summary>Length of the trace.</summary>
    public TimeSpan Length { get; }

    /// <summary>Service times.</summary>
    public TimeDistribution Service { get; }

    /// <summary>Poisson arrivals; otherwise they are evenly spaced at the shape's rate.</summary>
    public bool Poisson { get; init; } = true;

    /// <summary>Seed of arrivals and service times.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>The same traffic from another seed.</summary>
    public SyntheticTrace WithSeed(ulong seed) => new(Name, Shape, Length, Service) { Poisson = Poisson, Seed = seed };

    /// <inheritdoc/>
    public override RequestSource Open() => new Source(this);

    private sealed class Source(SyntheticTrace trace) : RequestSource
    {
        private readonly double _end = trace.Length.TotalSeconds;
        private DeterministicRandom _random = new(trace.Seed);
        private double _time;
        private double _segmentEnd = 1;
        private double _rate = trace.Shape.RateAt(0);
        private bool _any;

        public override int Read(Span<TraceRequest> buffer)
        {
            int count = 0;
            while (count < buffer.Length && TryAdvance())
            {
                buffer[count++] = new(
                    TimeSpan.FromTicks((long)(_time * TimeSpan.TicksPerSecond)),
                    TimeSpan.FromTicks(trace.Service.Next(ref _random)));
            }

            _any |= count > 0;
            return _any ? count : throw TraceErrors.Empty(0);
        }

        /// <summary>Moves on by one unit of work: exact for a Poisson process whose rate is constant within each second.</summary>
        private bool TryAdvance()
        {
            double work = trace.Poisson ? _random.NextExponential() : 1.0;
            while (_time < _end)
            {
                double possible = _rate * (_segmentEnd - _time);
                if (work <= possible && _rate > 0)
                {
                    _time += work / _rate;
                    return _time < _end;
                }

                work -= possible;
                _time = _segmentEnd;
                _segmentEnd = Math.Floor(_time) + 1;
                _rate = trace.Shape.RateAt(_time);
            }

            return false;
        }
    }
}
