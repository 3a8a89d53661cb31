namespace TirGen.Generators.Emission.Validation;

/// <summary>
/// A judgement as two C# conditions: when it is certainly true and when it is certainly false. Where neither holds, as after
/// an error of an expression, nothing is said. Most are <em>total</em>: the one is the negation of the other.
/// </summary>
internal sealed class Verdict
{
    private readonly string? _false;

    private Verdict(string whenTrue, string? whenFalse)
    {
        True = whenTrue;
        _false = whenFalse;
    }

    public static Verdict Always { get; } = Total(Conditions.Always);

    public static Verdict Never { get; } = Total(Conditions.Never);

    /// <summary>Neither true nor false.</summary>
    public static Verdict Open { get; } = new(Conditions.Never, Conditions.Never);

    public string True { get; }

    public string False => _false ?? Conditions.Not(True);

    public bool IsTotal => _false is null;

    public bool IsAlways => True == Conditions.Always;

    public bool IsNever => False == Conditions.Always;

    /// <summary>The condition under which there is a judgement at all.</summary>
    public string Known => IsTotal ? Conditions.Always : Conditions.Or(True, False);

    public static Verdict Total(string condition) => new(condition, null);

    public static Verdict Of(string whenTrue, string whenFalse) =>
        whenTrue == Conditions.Always || whenFalse == Conditions.Always ? Total(whenTrue) : new(whenTrue, whenFalse);

    /// <summary>A condition that can only be asked where another one holds.</summary>
    public static Verdict Where(string defined, string condition) =>
        defined == Conditions.Always ? Total(condition) : Of(Conditions.And(defined, condition), Conditions.And(defined, Conditions.Not(condition)));

    public static Verdict And(IReadOnlyList<Verdict> parts) => parts.All(static p => p.IsTotal)
        ? Total(Conditions.And(parts.Select(static p => p.True)))
        : Of(Conditions.And(parts.Select(static p => p.True)), Conditions.Or(parts.Select(static p => p.False)));

    public static Verdict Or(IReadOnlyList<Verdict> parts) => parts.All(static p => p.IsTotal)
        ? Total(Conditions.Or(parts.Select(static p => p.True)))
        : Of(Conditions.Or(parts.Select(static p => p.True)), Conditions.And(parts.Select(static p => p.False)));

    public Verdict Not() => IsTotal ? Total(Conditions.Not(True)) : Of(False, True);

    /// <summary>This verdict where a condition holds, true elsewhere.</summary>
    public Verdict When(string condition) => Or([Total(Conditions.Not(condition)), And([Total(condition), this])]);
}
