namespace TirGen.Specification.Reading;

/// <summary>One member of an object.</summary>
public sealed class SpecMember(string name, TextRange nameRange, SpecNode value)
{
    /// <summary>The name, unescaped.</summary>
    public string Name { get; } = name;

    /// <summary>Where the name stands, quotes included.</summary>
    public TextRange NameRange { get; } = nameRange;

    /// <summary>The value.</summary>
    public SpecNode Value { get; } = value;
}
