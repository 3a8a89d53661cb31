using TirGen.Specification.Reading;

namespace TirGen.Specification.Cel.Syntax;

/// <summary><c>target.field</c>, or <c>has(target.field)</c>.</summary>
public sealed class CelSelect(TextRange range, CelNode target, string field, TextRange fieldRange, bool isTest) : CelNode(range, target)
{
    /// <summary>What is selected from.</summary>
    public CelNode Target { get; } = target;

    /// <summary>The field's name as written.</summary>
    public string Field { get; } = field;

    /// <summary>Where the field's name stands.</summary>
    public TextRange FieldRange { get; } = fieldRange;

    /// <summary>Whether this asks if the field is set, by <c>has</c>.</summary>
    public bool IsTest { get; } = isTest;
}
