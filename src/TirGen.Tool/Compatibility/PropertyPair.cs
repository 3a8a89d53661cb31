using TirGen.Specification.Model;
using TirGen.Specification.Parsing;
using TirGen.Specification.Rules;

namespace TirGen.Tool.Compatibility;

/// <summary>A property in both versions.</summary>
internal sealed class PropertyPair(ObjectPair owner, PropertyModel old, PropertyModel now)
{
    public ObjectPair Owner { get; } = owner;

    public PropertyModel Old { get; } = old;

    public PropertyModel Now { get; } = now;

    /// <summary>The property in a message.</summary>
    public string Title { get; } = $"{owner.Old.Name}.{old.Name}";

    /// <summary>The members of record and builder.</summary>
    public IReadOnlyList<string> Members => Owner.MembersOf(Old.Name);

    public ApiPart Part => new(SpecPart.Property, Owner.Old.Name, Old.WireName);

    /// <summary>A change of this property.</summary>
    public Change Create(ChangeKind kind, RuleSeverity severity, Breaks breaks, string message, string remedy) => new(kind, severity, breaks, message, remedy)
    {
        Members = Members,
        Old = Part,
        New = Part with { Name = Now.WireName },
    };
}
