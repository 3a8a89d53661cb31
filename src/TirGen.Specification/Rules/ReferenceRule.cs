namespace TirGen.Specification.Rules;

/// <summary>A <c>$ref</c>. The only node through which the rules of a recursive schema can form a circle.</summary>
public sealed record ReferenceRule : Rule
{
    private Rule? _target;

    internal ReferenceRule(string pointer) => Pointer = pointer;

    /// <summary>The reference as written, such as <c>#/components/schemas/ScalingRule</c>.</summary>
    public string Pointer { get; }

    /// <summary>The rule of the schema it leads to.</summary>
    public Rule Target
    {
        get => _target ?? OpaqueRule.Instance;
        internal set => _target = value;
    }

    /// <inheritdoc/>
    public bool Equals(ReferenceRule? other) => ReferenceEquals(this, other);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Pointer);

    /// <summary>The reference alone: the target may lead back here.</summary>
    public override string ToString() => $"ReferenceRule {{ {Pointer} }}";

    internal override TTruth Judge<TValue, TTruth, TText>(IRuleDomain<TValue, TTruth, TText> domain, TValue value) => domain.Judge(Target, value);

    internal override void Report<TValue, TTruth, TText, TSite>(IRuleReport<TValue, TTruth, TText, TSite> report, TValue value, TSite site) => report.Report(Target, value, site);
}
