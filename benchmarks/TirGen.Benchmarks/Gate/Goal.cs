using TirGen.Benchmarks.Measuring;

namespace TirGen.Benchmarks.Gate;

/// <summary>What a measurement is held to; one of the three is set.</summary>
public sealed record Goal
{
    /// <summary>A ratio fails only below this part of its goal: a noisy machine is no regression.</summary>
    public const double GatePart = 0.6;

    public double? AtLeast { get; init; }

    public double? AtMost { get; init; }

    /// <summary>Neither more nor less: an improvement must be written down too, else it could be lost again unseen.</summary>
    public double? Exactly { get; init; }

    /// <summary>The number to reach.</summary>
    public double Aim => AtLeast ?? AtMost ?? Exactly ?? throw new InvalidDataException("A goal without a number.");

    /// <summary>Where the gate closes.</summary>
    public double Limit => AtLeast is { } least ? least * GatePart : AtMost is { } most ? most / GatePart : Aim;

    public Verdict Judge(double value)
    {
        if (Exactly is { } exact)
            return value == exact ? Verdict.Met : Verdict.Failed;
        if (AtLeast is { } least)
            return value >= least ? Verdict.Met : value >= Limit ? Verdict.Short : Verdict.Failed;
        return value <= Aim ? Verdict.Met : value <= Limit ? Verdict.Short : Verdict.Failed;
    }

    /// <summary>A number of this goal as a condition.</summary>
    public string Text(double value) => (AtLeast is not null ? "≥ " : AtMost is not null ? "≤ " : "= ") + Measurement.Format(value);
}
