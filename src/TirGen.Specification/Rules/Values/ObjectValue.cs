namespace TirGen.Specification.Rules.Values;

/// <summary>An object, or the part of it that is known.</summary>
public sealed class ObjectValue : RuleValue
{
    private static readonly RuleValue NotSet = Absent();
    private static readonly RuleValue NotKnown = Unknown();
    private readonly Dictionary<string, RuleMember> _index = new(StringComparer.Ordinal);

    /// <summary>An object of these members; of a repeated name the first counts, and an absent one is dropped.</summary>
    public ObjectValue(IEnumerable<RuleMember> members, bool complete, object? origin)
        : base(origin)
    {
        List<RuleMember> kept = [];
        foreach (RuleMember member in members)
        {
            if (member.Value is AbsentValue && complete)
            {
                continue;
            }

            if (!_index.ContainsKey(member.Name))
            {
                _index.Add(member.Name, member);
                kept.Add(member);
            }
        }

        Members = kept;
        IsComplete = complete;
    }

    /// <summary>The members about which something is known.</summary>
    public IReadOnlyList<RuleMember> Members { get; }

    /// <summary>Whether a name that is not among <see cref="Members"/> is certainly not set.</summary>
    public bool IsComplete { get; }

    /// <inheritdoc/>
    public override string TypeName => "object";

    /// <summary>The value of a member: <see cref="AbsentValue"/> when it is not set, <see cref="UnknownValue"/> when nothing is known of it.</summary>
    public RuleValue this[string name] =>
        _index.TryGetValue(name, out RuleMember member) ? member.Value : IsComplete ? NotSet : NotKnown;

    /// <summary>Whether a member is set.</summary>
    public Truth Has(string name) => IsSet(this[name]);

    /// <summary>The member of that name, when something is known of it.</summary>
    public bool TryFind(string name, out RuleMember member) => _index.TryGetValue(name, out member);

    internal static Truth IsSet(RuleValue value) => value switch
    {
        AbsentValue => Truth.False,
        UnknownValue { IsPresent: false } => Truth.Unknown,
        _ => Truth.True,
    };
}
