using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using TirGen.Analyzers.Usage.Types;
using TirGen.Specification.Rules.Values;

namespace TirGen.Analyzers.Usage.Values;

/// <summary>The members that a pair of braces sets.</summary>
internal sealed class Initializer
{
    private readonly Dictionary<string, ISimpleAssignmentOperation> _assignments = new(StringComparer.Ordinal);
    private readonly List<RuleMember> _members = [];

    public Initializer(IObjectOrCollectionInitializerOperation? braces, ApiType type, ValueReader values, int depth)
    {
        foreach (IOperation item in braces is null ? ImmutableArray<IOperation>.Empty : braces.Initializers)
        {
            if (item is ISimpleAssignmentOperation { Target: IPropertyReferenceOperation target } assignment && type.Find(target.Property) is { } member)
            {
                _assignments[member.WireName] = assignment;
                _members.Add(new RuleMember(member.WireName, MemberValue.Of(member, assignment.Value, values.Read(assignment.Value, depth)), assignment));
            }
            else if (item is IMemberInitializerOperation { InitializedMember: IPropertyReferenceOperation nested } inner && type.Find(nested.Property) is { } outer)
            {
                // Changes the object that is there already, of which nothing else is known.
                _members.Add(new RuleMember(outer.WireName, values.ReadInPlace(inner, depth), inner));
            }
            else
            {
                IsComplete = false;
            }
        }
    }

    /// <summary>The members in the order of the text.</summary>
    public IReadOnlyList<RuleMember> Members => _members;

    /// <summary>The assignments by wire name.</summary>
    public IReadOnlyDictionary<string, ISimpleAssignmentOperation> Assignments => _assignments;

    /// <summary>Whether nothing else is set: no property that holds any number of members, no code that does not compile.</summary>
    public bool IsComplete { get; private set; } = true;

    /// <summary>Whether the braces say something of a member.</summary>
    public bool Mentions(string wireName) => _members.Exists(member => member.Name == wireName);
}
