namespace TirGen.Specification.Reading;

/// <summary>A value of a JSON or YAML document with its place in the text. Nodes never change once read.</summary>
public abstract class SpecNode
{
    private protected SpecNode(TextRange range) => Range = range;

    /// <summary>Where the value stands, quotes and brackets included.</summary>
    public TextRange Range { get; }

    /// <summary>The value's JSON type as a message names it: <c>object</c>, <c>array</c>, <c>string</c>, <c>number</c>, <c>boolean</c> or <c>null</c>.</summary>
    public abstract string TypeName { get; }
}
