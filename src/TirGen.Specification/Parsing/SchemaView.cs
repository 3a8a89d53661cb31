using TirGen.Specification.Reading;

namespace TirGen.Specification.Parsing;

/// <summary>A schema as its type sees it: references followed, <c>allOf</c> merged, both spellings of null understood.</summary>
internal sealed class SchemaView
{
    private readonly List<SpecMember> _properties = [];
    private readonly Dictionary<string, int> _propertyIndex = new(StringComparer.Ordinal);

    public SchemaView(SpecObject schema) => Schema = schema;

    /// <summary>The schema itself, without what it merges.</summary>
    public SpecObject Schema { get; }

    /// <summary>The types named, without null.</summary>
    public List<string> Types { get; } = [];

    public bool IsNullable { get; set; }

    public IReadOnlyList<SpecMember> Properties => _properties;

    public HashSet<string> Required { get; } = new(StringComparer.Ordinal);

    /// <summary>What a member may be that no other keyword names; 3.1 spells it in two ways.</summary>
    public SpecNode? AdditionalProperties { get; set; }

    public SpecArray? Enum { get; set; }

    /// <summary>Texts beside those of <see cref="Enum"/> are valid, too.</summary>
    public bool IsOpenEnum { get; set; }

    public SpecNode? Const { get; set; }

    /// <summary>The values that <see cref="Const"/> or <see cref="Enum"/> name; none where any are valid.</summary>
    public IReadOnlyList<SpecNode> Values => Const is { } constant ? [constant] : Enum?.Items ?? [];

    public SpecNode? Items { get; set; }

    public string? Format { get; set; }

    /// <summary>The variants of <c>oneOf</c> or <c>anyOf</c>, null left out.</summary>
    public List<SpecNode> Variants { get; } = [];

    public SpecObject? Discriminator { get; set; }

    public SpecNumber? Minimum { get; set; }

    public SpecNumber? Maximum { get; set; }

    /// <summary>Adds a property; one of the same name from a merged schema keeps its place and takes the later schema.</summary>
    public void AddProperty(SpecMember property)
    {
        if (_propertyIndex.TryGetValue(property.Name, out int index))
        {
            _properties[index] = property;
        }
        else
        {
            _propertyIndex.Add(property.Name, _properties.Count);
            _properties.Add(property);
        }
    }
}
