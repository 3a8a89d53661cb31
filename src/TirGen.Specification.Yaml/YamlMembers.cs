using TirGen.Specification.Reading;

namespace TirGen.Specification.Yaml;

/// <summary>The members of one mapping. A key of its own goes before a merged one, and of merged ones the first counts.</summary>
internal sealed class YamlMembers(List<ReadProblem> problems)
{
    private readonly List<SpecMember> _members = [];
    private readonly Dictionary<string, (int Index, bool IsMerged)> _places = new(StringComparer.Ordinal);

    /// <summary>The members in the order of the text; those of a merge stand in its place.</summary>
    public IReadOnlyList<SpecMember> InOrder => _members;

    /// <summary>Adds a key of the mapping itself.</summary>
    public void Add(SpecMember member)
    {
        if (!_places.TryGetValue(member.Name, out (int Index, bool IsMerged) place))
        {
            Append(member, isMerged: false);
        }
        else if (place.IsMerged)
        {
            _members[place.Index] = member;
            _places[member.Name] = (place.Index, false);
        }
        else
        {
            TextRange whole = TextRange.FromBounds(member.NameRange.Start, Math.Max(member.NameRange.End, member.Value.Range.End));
            problems.Add(new ReadProblem(
                ReadProblemKind.DuplicateName, $"The name \"{member.Name}\" stands twice in this object; remove one.", member.NameRange, _members[place.Index].NameRange)
            {
                Edits = [new TextEdit($"Remove \"{member.Name}\"", whole, "", IsDictated: false)],
            });
        }
    }

    /// <summary>Adds what a merge key (<c>&lt;&lt;</c>) names: a mapping, or a list of mappings.</summary>
    public void Merge(SpecNode value, TextRange key)
    {
        IReadOnlyList<SpecNode> sources = value is SpecArray list ? list.Items : [value];
        foreach (SpecNode source in sources)
        {
            SpecObject mapping = source as SpecObject ?? throw YamlSyntaxException.At(key, "\"<<\" merges a mapping or a list of mappings; in quotes it is a key like any other.");
            foreach (SpecMember member in mapping.Members)
            {
                if (!_places.ContainsKey(member.Name))
                {
                    Append(member, isMerged: true);
                }
            }
        }
    }

    private void Append(SpecMember member, bool isMerged)
    {
        _places.Add(member.Name, (_members.Count, isMerged));
        _members.Add(member);
    }
}
