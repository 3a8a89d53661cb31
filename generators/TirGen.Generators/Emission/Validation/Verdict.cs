namespace TirGen.Generators.Emission.Validation;

/// <summary>
/// A judgement as two C# conditions: when it is certainly true and when it is certainly false. Where neither holds, as after
/// an error of an expression, nothing is said. Most are <em>total</em>: the one is the negation of the other.
/// </summary>
internal sealed class Verdict
{
    private readonly Condition? _false;

    private Verdict(Condition whenTrue, Condition? whenFalse)
    {
        True = whenTrue;
        _false = whenFalse;
    }

    public static Verdict Always { get; } = Total(Condition.Always);

    public static Verdict Never { get; } = Total(Condition.Never);

    /// <summary>Neither true nor false.</summary>
    public static Verdict Open { get; } = new(Condition.Never, Condition.Never);

    public Condition True { get; }

    public Condition False => _false ?? True.Not;

    public bool IsTotal => _false is null;

    public bool IsAlways => True.IsAlways;

    public bool IsNever => False.IsAlways;

    /// <summary>The condition under which there is a judgement at all.</summary>
    public Condition Known => IsTotal ? Condition.Always : Condition.Any(True, False);

    public static Verdict Total(Condition condition) => new(condition, null);

    public static Verdict Of(Condition whenTrue, Condition whenFalse) =>
        whenTrue.IsAlways || whenFalse.IsAlways ? Total(whenTrue) : new(whenTrue, whenFalse);

    /// <summary>A condition that can only be asked where another one holds.</summary>
    public static Verdict Where(Condition defined, Condition condition) =>
        defined.IsAlways ? Total(condition) : Of(Condition.All(defined, condition), Condition.All(defined, condition.Not));

    public static Verdict And(IReadOnlyList<Verdict> parts) => parts.All(static p => p.IsTotal)
        ? Total(Condition.All(parts.Select(static p => p.True)))
        : Of(Condition.All(parts.Select(static p => p.True)), Condition.Any(parts.Select(static p => p.False)));

    public static Verdict Or(IReadOnlyList<Verdict> parts) => parts.All(static p => p.IsTotal)
        ? Total(Condition.Any(parts.Select(static p => p.True)))
        : Of(Condition.Any(parts.Select(static p => p.True)), Condition.All(parts.Select(static p => p.False)));

    public Verdict Not() => IsTotal ? Total(True.Not) : Of(False, True);
}
