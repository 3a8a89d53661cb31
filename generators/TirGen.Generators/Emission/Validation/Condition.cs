namespace TirGen.Generators.Emission.Validation;

/// <summary>A C# condition. What is constant or said already is left out while conditions are put together. Compared by its text.</summary>
internal abstract class Condition : IEquatable<Condition>
{
    private Condition(string text) => Text = text;

    public static Condition Always { get; } = new Constant(true);

    public static Condition Never { get; } = new Constant(false);

    /// <summary>The C# expression, as it stands beside <c>&amp;&amp;</c>.</summary>
    public string Text { get; }

    /// <summary>The C# expression, as it stands between the parentheses of a statement.</summary>
    public virtual string Bare => Text;

    /// <summary>The condition that holds where this one does not.</summary>
    public abstract Condition Not { get; }

    /// <summary>Whether it holds whatever the values are.</summary>
    public bool IsAlways => Equals(Always);

    /// <summary>Whether it fails whatever the values are.</summary>
    public bool IsNever => Equals(Never);

    /// <summary>The conditions of which it is a conjunction.</summary>
    protected virtual IReadOnlyList<Condition> Conjuncts => [this];

    /// <summary>The conditions of which one has to hold.</summary>
    protected virtual IReadOnlyList<Condition> Disjuncts => [this];

    public static Condition Of(bool value) => value ? Always : Never;

    /// <summary>A C# expression of a truth value that can be negated as it is: a name, a member, a call, a constant, or something in parentheses.</summary>
    public static Condition Of(string code) => code switch
    {
        "true" => Always,
        "false" => Never,
        _ => new Test(code, "!" + code),
    };

    public static Condition Equal(string left, string right) => new Test($"{left} == {right}", $"{left} != {right}");

    public static Condition AtLeast(string left, string right) => new Test($"{left} >= {right}", $"{left} < {right}");

    public static Condition AtMost(string left, string right) => new Test($"{left} <= {right}", $"{left} > {right}");

    public static Condition Above(string left, string right) => AtMost(left, right).Not;

    public static Condition Below(string left, string right) => AtLeast(left, right).Not;

    public static Condition IsNull(string code) => new Test(code + " is null", code + " is not null");

    public static Condition IsNotNull(string code) => IsNull(code).Not;

    /// <summary>Whether a value matches a C# pattern.</summary>
    /// <param name="code">The value.</param>
    /// <param name="pattern">The pattern, as it stands behind <c>is</c>.</param>
    public static Condition Matches(string code, string pattern) => new Test($"{code} is {pattern}", $"!({code} is {pattern})");

    public static Condition All(params IEnumerable<Condition> conditions)
    {
        List<Condition> parts = [.. conditions.SelectMany(static condition => condition.Conjuncts).Where(static part => !part.IsAlways).Distinct()];
        return parts.Exists(static part => part.IsNever) ? Never
            : parts.Count == 0 ? Always
            : parts.Count == 1 ? parts[0]
            : new Conjunction(parts);
    }

    public static Condition Any(params IEnumerable<Condition> conditions)
    {
        List<Condition> parts = [];
        foreach (Condition condition in conditions.SelectMany(static condition => condition.Disjuncts).Where(static part => !part.IsNever))
        {
            // Behind "not p or", p holds.
            Condition part = All(condition.Conjuncts.Where(p => !parts.Contains(p.Not)));
            if (!parts.Contains(part))
            {
                parts.Add(part);
            }
        }

        return parts.Exists(static part => part.IsAlways) ? Always
            : parts.Count == 0 ? Never
            : parts.Count == 1 ? parts[0]
            : new Disjunction(parts);
    }

    public bool Equals(Condition? other) => other?.Text == Text;

    public override bool Equals(object? obj) => Equals(obj as Condition);

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Text);

    public override string ToString() => Text;

    private sealed class Constant(bool value) : Condition(value ? "true" : "false")
    {
        public override Condition Not => value ? Never : Always;
    }

    private sealed class Test(string text, string opposite) : Condition(text)
    {
        public override Condition Not => new Test(opposite, Text);
    }

    private sealed class Conjunction(IReadOnlyList<Condition> parts) : Condition(string.Join(" && ", parts.Select(static part => part.Text)))
    {
        public override Condition Not => new Negation(this, $"!({Text})");

        protected override IReadOnlyList<Condition> Conjuncts => parts;
    }

    private sealed class Disjunction(IReadOnlyList<Condition> parts) : Condition($"({string.Join(" || ", parts.Select(static part => part.Text))})")
    {
        public override string Bare => Text.Substring(1, Text.Length - 2);

        public override Condition Not => new Negation(this, "!" + Text);

        protected override IReadOnlyList<Condition> Disjuncts => parts;
    }

    private sealed class Negation(Condition negated, string text) : Condition(text)
    {
        public override Condition Not => negated;
    }
}
