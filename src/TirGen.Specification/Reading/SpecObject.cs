namespace TirGen.Specification.Reading;

/// <summary>An object: its members in the order of the text. Of a repeated name the first member counts.</summary>
public sealed class SpecObject : SpecNode
{
    private const int IndexedFrom = 8;
    private readonly Dictionary<string, SpecMember>? _index;

    /// <summary>An object of these members.</summary>
    public SpecObject(TextRange range, IReadOnlyList<SpecMember> members)
        : base(range)
    {
        Members = members;
        if (members.Count >= IndexedFrom)
        {
            _index = new Dictionary<string, SpecMember>(members.Count, StringComparer.Ordinal);
            foreach (SpecMember member in members)
            {
                if (!_index.ContainsKey(member.Name))
                {
                    _index.Add(member.Name, member);
                }
            }
        }
    }

    /// <summary>All members, repeated names included.</summary>
    public IReadOnlyList<SpecMember> Members { get; }

    /// <inheritdoc/>
    public override string TypeName => "object";

    /// <summary>The value of a member, or null when the object has no such member.</summary>
    public SpecNode? this[string name] => Find(name)?.Value;

    /// <summary>The member of that name, or null.</summary>
    public SpecMember? Find(string name)
    {
        if (_index is not null)
        {
            return _index.TryGetValue(name, out SpecMember? member) ? member : null;
        }

        foreach (SpecMember member in Members)
        {
            if (member.Name == name)
            {
                return member;
            }
        }

        return null;
    }
}
